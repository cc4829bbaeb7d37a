import { html } from 'hono/html'
import type { PublicItem } from '../../../core/items/index.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { Html } from '../html.ts'
import { renderMarkdown, renderMedia } from '../markdown.ts'
import { renderQr } from '../qr-code.ts'
import type { PageStrings } from '../strings/language.ts'
import { type Paper, paperFor } from './paper.ts'
import { renderQuestion } from './question.ts'

/**
 * The quiz on paper: lines for name and date, the questions with space to answer, and the page's URL. Printed instead of
 * the page, without the answers given on the screen, and shown if scripts do not run.
 */
export function renderWorksheet(quiz: PublicQuiz, passage: Html | undefined, origin: string): Html {
  const paper = paperFor(quiz)
  const { words, strings, mark, number } = paper
  const address = `${origin}/q/${quiz.id}`
  const total = quiz.items.reduce((sum, { points }) => sum + points, 0)
  return html`<section class="worksheet" id="worksheet" aria-label="${strings.worksheet}">
<p class="blanks"${mark}><span>${words.name} <i></i></span><span class="short">${words.date} <i></i></span><span class="short">${words.score}
<i></i> / ${number(total)}</span></p>
${passage}
<ol class="questions">${quiz.items.map((item, index) => renderItem(item, index, paper))}
</ol>
<footer>${renderQr(address, address)}<p dir="ltr">${address.replace(/^https?:\/\//, '')}</p></footer>
</section>`
}

const renderItem = (item: PublicItem, index: number, paper: Paper): Html => html`
<li class="${item.type}"><div class="asked"><strong>${paper.number(index + 1)}</strong> <div>${renderMarkdown(item.prompt)}${
  item.points !== 1 && html` <small${paper.mark}>(${paper.words.points(paper.number(item.points))})</small>`
}</div></div>
${item.media && renderMedia(item.media)}${renderQuestion(item, paper)}</li>`

/** A note that the page prints as a worksheet, with a link to it. */
export const renderPrintLine = ({
  onPaper,
  printsAs,
  seeWorksheet,
}: PageStrings): Html => html`<section class="embed screen-only" aria-labelledby="paper">
<h2 id="paper">${onPaper}</h2>
<p>${printsAs} <a href="#worksheet">${seeWorksheet}</a></p>
</section>`
