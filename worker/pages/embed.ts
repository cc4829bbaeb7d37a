import { html } from 'hono/html'
import type { Html } from './html.ts'

/** A quiz in the page, by the same tag that every other page uses. `fallback` stays where scripts do not run. */
export const renderEmbed = (quiz: string, fallback: Html, passage?: string): Html =>
  html`<script type="module" src="/embed.js"></script>
<lede-quiz quiz="${quiz}"${passage && html` passage="${passage}"`}>
${fallback}
</lede-quiz>`

/** What to paste to have the quiz in a page of one's own. */
export const renderEmbedBox = (
  quiz: string,
  origin: string,
): Html => html`<section class="embed" aria-labelledby="embed">
<h2 id="embed">Put this quiz in your page</h2>
<p>Paste these lines where the quiz should stand. They load nothing more until a reader comes near.</p>
<pre><code>${tagOf(quiz, origin)}</code></pre>
</section>`

/** With a link inside, which stands where scripts do not run. */
const tagOf = (quiz: string, origin: string) =>
  `<script type="module" src="${origin}/embed.js"></script>
<lede-quiz quiz="${quiz}">
  <a href="${origin}/q/${quiz}">Take the quiz</a>
</lede-quiz>`
