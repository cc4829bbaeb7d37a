import { html } from 'hono/html'
import type { Html } from './html.ts'
import type { Strings } from './strings/language.ts'

/** What stands in the place of a quiz until its script is there, or for good: the way to the worksheet of the page. */
export const renderFallback = ({ questionsToCome, seeWorksheet }: Strings, mark: Html): Html =>
  html`<p class="fallback"${mark}>${questionsToCome} <a href="#worksheet">${seeWorksheet}</a></p>`
