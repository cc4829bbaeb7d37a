import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { renderDiscovery } from '../oembed/discovery.ts'
import { describe, renderDocument } from './document.ts'
import { renderEmbed, renderEmbedBox, renderFallback, renderKeep, renderLook } from './embed.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderPassage } from './markdown.ts'
import { renderQuizData } from './quiz-data.ts'
import { renderSource } from './source-line.ts'
import { markIn } from './strings/mark.ts'
import { speakFor } from './strings/speak.ts'
import { renderTranslations } from './translations.ts'
import type { Variant } from './variants.ts'
import { renderPrintLine, renderWorksheet } from './worksheet/worksheet.ts'

/** The content of a quiz page. */
export interface QuizPage {
  quiz: PublicQuiz
  embedding: Embedding
  /** The other quizzes of its group: easier, or in other languages. */
  variants: readonly Variant[]
  origin: string
}

/** The page of one quiz. The widget shows the passage; on paper and without scripts, the worksheet does. */
export function renderQuizPage({ quiz, embedding, variants, origin }: QuizPage): Html {
  const strings = speakFor(quiz, embedding)
  const mark = markIn(quiz.language, strings)
  const passage = quiz.stimulus && html`<div class="passage">\n${renderPassage(quiz.stimulus)}</div>`
  const main = html`<article class="story">
<header>
<p class="kicker"${mark}>${strings.quiz}</p>
<h1>${quiz.title}</h1>
${quiz.description && html`<p class="standfirst">${quiz.description}</p>`}
${renderFacts(quiz, strings)}
${renderSource(quiz, strings)}
</header>
<h2 class="unseen"${mark}>${strings.theQuestions}</h2>
${renderEmbed(embedding, renderFallback(strings, mark))}
</article>
${renderWorksheet(quiz, passage, origin)}`
  return renderDocument({
    title: quiz.title,
    description: describe(quiz),
    language: quiz.language,
    strings,
    canonical: `${origin}/q/${quiz.id}`,
    head: html`<link rel="stylesheet" href="/worksheet.css">
${renderLook(embedding)}
${renderTranslations(quiz, variants, origin)}
${renderDiscovery(quiz, embedding, origin)}
${renderQuizData(quiz, variants, origin)}`,
    main,
    footer: html`${renderKeep()}${renderPrintLine(strings)}${renderEmbedBox(embedding, strings, origin)}`,
  })
}
