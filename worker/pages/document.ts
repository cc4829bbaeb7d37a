import { html } from 'hono/html'
import { directionOf } from '../../core/content-language.ts'
import { inlineText } from '../../core/inline.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'
import { markIn } from './strings/mark.ts'

/** The content of a page. */
export interface Page {
  title: string
  description?: string | undefined
  /** Language of what is between masthead and footer, BCP 47. */
  language: string
  /** Texts of the page. */
  strings: PageStrings
  /** Canonical URL; undefined to keep the page out of search engines. */
  canonical?: string
  /** Further elements of the head. */
  head?: Html | undefined
  main: Html
  footer?: Html
}

/** A whole document: head, masthead, the page, footer. No inline style and no inline script, so that the policy holds. */
export function renderDocument(page: Page): Html {
  const { title, description, language, strings, canonical, head, main, footer } = page
  const mark = markIn(language, strings)
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Lede</title>
${description && html`<meta name="description" content="${description}">`}
${canonical ? html`<link rel="canonical" href="${canonical}">` : html`<meta name="robots" content="noindex">`}
${canonical && renderCard(page, canonical)}
<meta name="color-scheme" content="light dark">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fdfcf9">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#151513">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page.css">
${head}
</head>
<body>
<a class="skip" href="#main"${mark}>${strings.skip}</a>
<header class="masthead"${mark}>
<a class="wordmark" href="/">Lede</a>
<p class="motto">${strings.motto}</p>
<nav class="folio" aria-label="${strings.pages}"><a href="/">${strings.frontPage}</a> <a href="/#others">${strings.moreQuizzes}</a> <a href="/embed" hreflang="en">${strings.forTeachers}</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon"${mark}>
${footer}
<p class="imprint"><a href="/">${strings.frontPage}</a> <a href="/review">${strings.yourReview}</a> <a href="/embed" hreflang="en">${strings.embedAny}</a> <a href="/write">${strings.writeQuiz}</a> <a href="/privacy" hreflang="en">${strings.privacy}</a> <a href="/api" hreflang="en">${strings.apiDescription}</a></p>
</footer>
</body>
</html>`
}

/** The preview of a shared address: Open Graph, and the tags that X needs as well. */
const renderCard = ({ title, description, strings }: Page, canonical: string): Html =>
  html`<meta property="og:type" content="website">
<meta property="og:site_name" content="Lede">
<meta property="og:title" content="${title}">
${description && html`<meta property="og:description" content="${description}">`}
<meta property="og:url" content="${canonical}">
<meta property="og:image" content="${new URL('/share.png', canonical)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${strings.pictureShows}">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="${strings.pictureShows}">`

/** A quiz in a sentence or two, for search results: its description, or the start of its passage. */
export function describe({ description, stimulus = [] }: PublicQuiz): string | undefined {
  const opening = stimulus.find((block) => typeof block === 'string')
  return description ?? (opening && inlineText(opening).slice(0, 300))
}
