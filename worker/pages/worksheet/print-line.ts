import { html } from 'hono/html'
import type { Html } from '../html.ts'

/** Says that the page prints as a worksheet, and shows it. */
export const renderPrintLine = (): Html => html`<section class="embed screen-only" aria-labelledby="paper">
<h2 id="paper">On paper</h2>
<p>This page prints as a worksheet: the passage, the questions with room to answer, and no answers. <a href="#worksheet">See it
here</a>.</p>
</section>`
