import { html } from 'hono/html'
import { inlineText } from '../../core/inline.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { directionOf } from './direction.ts'
import type { Html } from './html.ts'

/** What one page differs from the others in. */
export interface Page {
  title: string
  description?: string | undefined
  /** Language of what is between masthead and footer, BCP 47. The frame itself is English. */
  language: string
  /** Address of the page, for search engines; missing where they should not keep it. */
  canonical?: string
  /** What only this page has in its head. */
  head?: Html | undefined
  main: Html
  footer?: Html
}

/** A whole document: head, masthead, the page, footer. No inline style and no inline script, so that the policy holds. */
export const renderDocument = ({ title, description, language, canonical, head, main, footer }: Page): Html =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Lede</title>
${description && html`<meta name="description" content="${description}">`}
${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
${canonical && renderCard({ title, description, canonical })}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151513">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<a class="skip" href="#main" lang="en" dir="ltr">Skip to the text</a>
<header class="masthead" lang="en" dir="ltr">
<a class="wordmark" href="/">Lede</a>
<p class="motto">Every question cites its evidence</p>
<nav class="folio" aria-label="Pages"><a href="/">Front page</a> <a href="/#others">More quizzes</a> <a href="/embed">For teachers</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon" lang="en" dir="ltr">
${footer}
<p class="imprint"><a href="/">Front page</a> <a href="/review">Your review</a> <a href="/embed">Put a quiz in your page</a> <a href="/api/openapi.json">API description</a></p>
</footer>
</body>
</html>`

/** What is shown of the page where somebody shares its address: Open Graph, and what X asks beside it. */
const renderCard = ({
  title,
  description,
  canonical,
}: Pick<Page, 'title' | 'description'> & { canonical: string }): Html =>
  html`<meta property="og:type" content="website">
<meta property="og:site_name" content="Lede">
<meta property="og:title" content="${title}">
${description && html`<meta property="og:description" content="${description}">`}
<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${new URL('/share.png', canonical)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${pictureShows}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="${pictureShows}">`

const pictureShows =
  'A newspaper page headed “Lede”: beside an article with one sentence marked stands a question whose answer cites that sentence.'

/** What a quiz is about in a sentence or two, for whoever lists the page: its description, or how its passage begins. */
export function describe({ description, stimulus: [opening] = [] }: PublicQuiz): string | undefined {
  return description ?? (opening && inlineText(opening).slice(0, 300))
}
