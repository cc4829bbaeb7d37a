import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { describe, renderDocument } from './document.ts'
import { renderEmbed, renderEmbedBox, renderLook } from './embed.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderParagraphs } from './markdown.ts'
import { renderSource } from './source-line.ts'

/** The page of one quiz. The widget brings the passage; without scripts it stands here in the widget's place. */
export function renderQuizPage(quiz: PublicQuiz, embedding: Embedding, origin: string): Html {
  const main = html`<article class="story">
<header>
<p class="kicker" lang="en" dir="ltr">Quiz</p>
<h1>${quiz.title}</h1>
${quiz.description && html`<p class="standfirst">${quiz.description}</p>`}
${renderFacts(quiz)}
${renderSource(quiz)}
</header>
${renderEmbed(embedding, renderFallback(quiz))}
</article>`
  return renderDocument({
    title: quiz.title,
    description: describe(quiz),
    language: quiz.language,
    canonical: `${origin}/q/${quiz.id}`,
    head: renderLook(embedding),
    main,
    footer: renderEmbedBox(embedding, origin),
  })
}

const renderFallback = ({ stimulus }: PublicQuiz): Html =>
  html`${stimulus && html`<div class="passage">\n${renderParagraphs(stimulus)}</div>`}
<p class="fallback" lang="en" dir="ltr">The questions need scripts: they appear here once theirs has loaded.${
    stimulus && ' Where scripts are blocked, the passage can be read all the same.'
  }</p>`
