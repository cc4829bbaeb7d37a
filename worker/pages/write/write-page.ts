import { html } from 'hono/html'
import { renderDocument } from '../document.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from '../strings/language.ts'

/** The shell of the editor: the draft never leaves the browser before it is published. */
export const renderWritePage = (strings: PageStrings, origin: string): Html =>
  renderDocument({
    title: strings.writeQuiz,
    description: strings.writeHow,
    language: strings.locale,
    strings,
    canonical: `${origin}/write`,
    head: html`<link rel="stylesheet" href="/write.css">
<script type="module" src="/write.js"></script>`,
    main: html`<div id="write"><p class="fallback">${strings.scriptsNeeded}</p></div>`,
  })

/** The frame in which the editor shows the quiz as learners see it. */
export const renderWriteFrame = (): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>The quiz as learners see it</title>
<link rel="stylesheet" href="/write-frame.css">
<script type="module" src="/write-frame.js"></script>
</head>
<body>
<main></main>
</body>
</html>`
