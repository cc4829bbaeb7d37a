import { escapeMarkup } from '../../core/markup.ts'
import type { Quiz } from '../../core/quiz.ts'
import type { Words } from '../../core/worksheet/words.ts'

/** What the quiz is about, in a line below the passage: title, publisher, day, and where to read it. */
export function printSource({ source, language }: Quiz, words: Words): string {
  if (!source) return ''
  const { title, publisher, published, url } = source
  const day = published && formatDay(published, language)
  const parts = [`<cite>${escapeMarkup(title)}</cite>`, escapeMarkup(publisher), day && escapeMarkup(day)].filter(
    Boolean,
  )
  const address = url === undefined ? '' : ` <bdi dir="ltr">${escapeMarkup(url)}</bdi>`
  return `<p class="source">${escapeMarkup(words.source)}: ${parts.join(', ')}${address}</p>\n`
}

function formatDay(day: string, language: string): string {
  // biome-ignore lint/style/noRestrictedGlobals: formats the day that is given, and reads no clock.
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
}
