import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import { renderDocument } from './document.ts'
import { renderEmbed } from './embed.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'
import { english } from './strings/speak.ts'

const renderNotice = (strings: PageStrings, kicker: string, title: string, words: Html): Html =>
  renderDocument({
    title,
    language: strings.locale,
    strings,
    main: html`<article class="story notice">
<p class="kicker">${kicker}</p>
<h1>${title}</h1>
${words}
</article>`,
  })

/** The front page of a host where its quiz has not been published yet: the next step for its operator. */
export const renderUnpublished = (quiz: string): Html =>
  renderNotice(
    english,
    'Nearly there',
    'Nothing on the front page yet',
    html`<p class="standfirst">Lede is running. This page will show the quiz <code>${quiz}</code> as soon as it is
published.</p>
<p>In the folder of the project run</p>
<pre><code>npm run publish</code></pre>
<p>and load this page again. To show another quiz here, set <code>FRONT_QUIZ</code> in <code>wrangler.toml</code>.</p>`,
  )

/** The page for an unknown quiz or address. */
export const renderNotFound = (strings: PageStrings): Html =>
  renderNotice(
    strings,
    strings.notFound,
    strings.noQuiz,
    html`<p class="standfirst">${strings.noQuizWhy}</p>
<p>${strings.noQuizOn} <a href="/">${strings.toFrontPage}</a></p>`,
  )

/** The page of a withdrawn quiz. The widget goes on with an attempt that this device has, and else says why it shows none. */
export const renderWithdrawn = (strings: PageStrings, embedding: Embedding): Html =>
  renderNotice(
    strings,
    strings.quiz,
    strings.withdrawn,
    html`<p class="standfirst">${strings.withdrawnWhy}</p>
${renderEmbed(embedding, html``)}
<p>${strings.noQuizOn} <a href="/">${strings.toFrontPage}</a></p>`,
  )

/** The page shown if the database fails and no cached copy exists. */
export const renderUnavailable = (strings: PageStrings): Html => renderNotShown(strings, strings.notShownWhy)

/** The page shown if the reader's address has sent too many requests. */
export const renderTooMany = (strings: PageStrings): Html => renderNotShown(strings, strings.tooMany)

const renderNotShown = (strings: PageStrings, why: string): Html =>
  renderNotice(
    strings,
    strings.forNow,
    strings.notShown,
    html`<p class="standfirst">${why}</p>
<p>${strings.notShownOn}</p>`,
  )
