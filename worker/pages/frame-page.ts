import { html } from 'hono/html'
import { directionOf } from '../../core/content-language.ts'
import type { Embedding } from '../../core/embed/embedding.ts'
import { writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { renderDiscovery } from '../oembed/discovery.ts'
import { renderEmbed, renderKeep, renderLook } from './embed.ts'
import type { Html } from './html.ts'
import { renderAssignment } from './pupil/assignment-page.ts'
import type { PageStrings } from './strings/language.ts'

interface FrameDocument {
  title: string
  language: string
  head?: Html | undefined
  body: Html
}

/** Links in a frame open a new tab: many sites refuse to be framed, and the quiz would be lost. */
const renderFrame = ({ title, language, head, body }: FrameDocument): Html =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Lede</title>
<base target="_blank">
<meta name="robots" content="noindex">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/frame.css">
${head}
<script type="module" src="/tell-height.js"></script>
</head>
<body>
${body}
</body>
</html>`

/** The quiz alone, for a frame in any page; without scripts, a link to the quiz's page. */
export function renderFramePage(quiz: PublicQuiz, embedding: Embedding, origin: string): Html {
  const { title, language } = quiz
  const { link } = writeSnippets(embedding, origin)
  const fallback = html`<p class="fallback"><a href="${link}" target="_blank" rel="noopener">${title}</a></p>`
  return renderFrame({
    title,
    language,
    head: html`${renderLook(embedding)}
${renderDiscovery(quiz, embedding, origin)}`,
    body: html`${renderEmbed(embedding, fallback)}
${renderKeep()}`,
  })
}

/** A quiz that is given to a class, for a frame in any page. */
export const renderAssignmentFrame = (assignment: string, embedding: Embedding, strings: PageStrings): Html =>
  renderFrame({
    title: strings.forClass,
    language: strings.locale,
    head: renderLook(embedding),
    body: renderAssignment(assignment, embedding, strings),
  })

/** A frame without a quiz, and the reason in a sentence. */
export const renderFrameNotice = (words: string, { locale }: PageStrings): Html =>
  renderFrame({ title: words, language: locale, body: html`<p class="fallback">${words}</p>` })

/** The frame of a withdrawn quiz: the widget goes on with an attempt that this device has, and else says why it shows none. */
export const renderWithdrawnFrame = (embedding: Embedding, strings: PageStrings): Html =>
  renderFrame({
    title: strings.withdrawn,
    language: strings.locale,
    head: renderLook(embedding),
    body: renderEmbed(embedding, html`<noscript><p class="fallback">${strings.withdrawn}</p></noscript>`),
  })
