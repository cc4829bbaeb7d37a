import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Strings } from '../strings/language.ts'

/** Says that the page prints as a worksheet, and shows it. */
export const renderPrintLine = ({
  onPaper,
  printsAs,
  seeWorksheet,
}: Strings): Html => html`<section class="embed screen-only" aria-labelledby="paper">
<h2 id="paper">${onPaper}</h2>
<p>${printsAs} <a href="#worksheet">${seeWorksheet}</a></p>
</section>`
