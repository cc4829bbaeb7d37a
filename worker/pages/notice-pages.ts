import { html } from 'hono/html'
import { renderDocument } from './document.ts'
import type { Html } from './html.ts'

const renderNotice = (kicker: string, title: string, words: Html): Html =>
  renderDocument({
    title,
    language: 'en',
    main: html`<article class="story notice">
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${words}
</article>`,
  })

/** The front page of a host where its quiz has not been published yet: what to do about it. */
export const renderUnpublished = (quiz: string): Html =>
  renderNotice(
    'Nearly there',
    'Nothing on the front page yet',
    html`<p class="standfirst">Lede is running. This page will show the quiz <code>${quiz}</code> as soon as it is
published.</p>
<p>In the folder of the project run</p>
<pre><code>npm run publish</code></pre>
<p>and load this page again. To show another quiz here, set <code>FRONT_QUIZ</code> in <code>wrangler.toml</code>.</p>`,
  )

/** Where there is no such quiz, or no such page. */
export const renderNotFound = (): Html =>
  renderNotice(
    'Not found',
    'There is no quiz at this address',
    html`<p class="standfirst">The address may be misspelled, or the quiz has not been published here.</p>
<p>The <a href="/">front page</a> has a quiz to read and answer, and links to the others.</p>`,
  )

/** Where the database does not answer, and nothing is held that could be shown instead. */
export const renderUnavailable = (): Html =>
  renderNotice(
    'For the moment',
    'This page cannot be shown just now',
    html`<p class="standfirst">The place where quizzes are kept does not answer. That is our side, not yours, and mostly
over within a minute.</p>
<p>Load the page again in a moment. Answers that you have given already are safe on your device.</p>`,
  )
