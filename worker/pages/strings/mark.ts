import { html } from 'hono/html'
import { writtenAs } from '../../../core/content-language.ts'
import type { Html } from '../html.ts'
import type { Strings } from './language.ts'

/** Attributes for what a page says in the middle of content in a language: none where both are in the same. */
export const markIn = (content: string, { attributes: { lang, dir } }: Strings): Html =>
  writtenAs(content) === writtenAs(lang) ? html`` : html` lang="${lang}" dir="${dir}"`
