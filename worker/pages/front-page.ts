import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Listing } from '../db/quizzes.ts'
import { describe, renderDocument } from './document.ts'
import { renderEmbed, renderEmbedBox, renderFallback, renderKeep } from './embed.ts'
import { renderFacts } from './facts-line.ts'
import type { Html } from './html.ts'
import { renderPassage } from './markdown.ts'
import { renderOtherQuizzes } from './other-quizzes.ts'
import { renderSource } from './source-line.ts'
import { markIn } from './strings/mark.ts'
import { speakFor } from './strings/speak.ts'
import { renderWorksheet } from './worksheet/worksheet.ts'

/** The front page: the passage as an article, and below it the quiz, as it would stand in anybody's page. */
export function renderFrontPage(quiz: PublicQuiz, others: Listing, origin: string): Html {
  const strings = speakFor(quiz)
  const mark = markIn(quiz.language, strings)
  const main = html`<article class="story">
<header>
<p class="kicker"${mark}>${strings.readThenAnswer}</p>
<h1>${quiz.title}</h1>
${quiz.description && html`<p class="standfirst">${quiz.description}</p>`}
${renderSource(quiz, strings)}
</header>
${
  quiz.stimulus &&
  html`<div id="passage" class="passage">
${renderPassage(quiz.stimulus)}</div>`
}
</article>
<section class="quiz" aria-labelledby="quiz">
<h2 id="quiz"${mark}>${strings.theQuiz}</h2>
${renderFacts(quiz, strings)}
${renderEmbed({ quiz: quiz.id }, renderFallback(strings, mark), quiz.stimulus && '#passage')}
</section>
${renderWorksheet(quiz, undefined, origin)}`
  const footer = html`${renderKeep()}<section class="embed" aria-labelledby="author">
<p class="kicker">${strings.forTeachers}</p>
<h2 id="author"><a href="/write">${strings.writeQuiz}</a></h2>
<p>${strings.writeHow}</p>
</section>
${renderEmbedBox({ quiz: quiz.id }, strings, origin)}
${renderOtherQuizzes(others, quiz.id, strings)}`
  return renderDocument({
    title: quiz.title,
    description: describe(quiz),
    language: quiz.language,
    strings,
    canonical: `${origin}/`,
    head: html`<link rel="stylesheet" href="/worksheet.css">`,
    main,
    footer,
  })
}
