import { html } from 'hono/html'
import type { Embedding } from '../../../core/embed/embedding.ts'
import { renderDocument } from '../document.ts'
import { renderKeep } from '../embed.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from '../strings/language.ts'

/** A quiz that is given to a class; undefined if it cannot be one. */
export const readAssignment = (asked: string | undefined): string | undefined =>
  /^[A-Za-z0-9_-]{12}\/[1-9]\d{0,2}$/.test(asked ?? '') ? asked : undefined

/** The tag of an assignment. Which quiz it is, only seats of the class learn. */
export const renderAssignment = (
  assignment: string,
  { lang, theme, sureness }: Partial<Embedding>,
  { scriptsNeeded }: PageStrings,
): Html =>
  html`<script type="module" src="/embed.js"></script>
<lede-quiz assignment="${assignment}"${Object.entries({ lang, theme, sureness }).map(([name, value]) => value && html` ${name}="${value}"`)}>
<p class="fallback">${scriptsNeeded}</p>
</lede-quiz>
${renderKeep()}`

/** The page of an assignment: the same for everybody, whether it exists or not. */
export const renderAssignmentPage = (assignment: string, strings: PageStrings): Html =>
  renderDocument({
    title: strings.forClass,
    language: strings.locale,
    strings,
    main: html`<article class="story">
<h1 class="unseen">${strings.forClass}</h1>
${renderAssignment(assignment, {}, strings)}
</article>`,
  })
