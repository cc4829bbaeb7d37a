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
<meta property="og:title" content="${title}">
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
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="colophon" lang="en" dir="ltr">
${footer}
<p class="imprint"><a href="/">Front page</a> <a href="/embed">For teachers</a> <a href="/api/openapi.json">API description</a></p>
</footer>
</body>
</html>`

/** What a quiz is about in a sentence or two, for whoever lists the page: its description, or how its passage begins. */
export function describe({ description, stimulus: [opening] = [] }: PublicQuiz): string | undefined {
  return description ?? (opening && inlineText(opening).slice(0, 300))
}
