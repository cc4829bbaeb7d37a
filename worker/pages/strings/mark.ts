import { html } from 'hono/html'
import { writtenAs } from '../../../core/content-language.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from './language.ts'

/** `lang` and `dir` for the page's texts inside content in a language; empty if both languages are equal. */
export const markIn = (content: string, { attributes: { lang, dir } }: PageStrings): Html =>
  writtenAs(content) === writtenAs(lang) ? html`` : html` lang="${lang}" dir="${dir}"`
