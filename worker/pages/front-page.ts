import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { describe, renderDocument } from './document.ts'
import { renderEmbed, renderEmbedBox } from './embed.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderParagraphs } from './markdown.ts'
import { type Listing, renderOtherQuizzes } from './other-quizzes.ts'
import { renderSource } from './source-line.ts'
import { renderWorksheet } from './worksheet/worksheet.ts'

/** The front page: the passage as an article, and below it the quiz, as it would stand in anybody's page. */
export function renderFrontPage(quiz: PublicQuiz, others: Listing, origin: string): Html {
  const main = html`<article class="story">
<header>
<p class="kicker" lang="en" dir="ltr">Read, then answer</p>
<h1>${quiz.title}</h1>
${quiz.description && html`<p class="standfirst">${quiz.description}</p>`}
${renderSource(quiz)}
</header>
${
  quiz.stimulus &&
  html`<div id="passage" class="passage">
${renderParagraphs(quiz.stimulus)}</div>`
}
</article>
<section class="quiz" aria-labelledby="quiz">
<h2 id="quiz" lang="en" dir="ltr">The quiz</h2>
${renderFacts(quiz)}
${renderEmbed({ quiz: quiz.id }, fallback, quiz.stimulus && '#passage')}
</section>
${renderWorksheet(quiz, undefined, origin)}`
  const footer = html`${renderEmbedBox({ quiz: quiz.id }, origin)}
${renderOtherQuizzes(others, quiz.id)}`
  return renderDocument({
    title: quiz.title,
    description: describe(quiz),
    language: quiz.language,
    canonical: `${origin}/`,
    head: html`<link rel="stylesheet" href="/worksheet.css">`,
    main,
    footer,
  })
}

const fallback = html`<p class="fallback" lang="en" dir="ltr">The quiz appears here once its script has loaded. Where scripts are
blocked, the text above can be read all the same.</p>`
