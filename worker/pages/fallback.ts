import { html } from 'hono/html'
import type { Html } from './html.ts'
import type { Strings } from './strings/language.ts'

/** Shown until the quiz's script has loaded, or without scripts: a link to the worksheet of the page. */
export const renderFallback = ({ questionsToCome, seeWorksheet }: Strings, mark: Html): Html =>
  html`<p class="fallback"${mark}>${questionsToCome} <a href="#worksheet">${seeWorksheet}</a></p>`
