import { html } from 'hono/html'
import { formatLocale } from '../../core/format-locale.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'
import { markIn } from './strings/mark.ts'

/** Title, author, publisher and date of the quiz's article, with its link if it has one. */
export function renderSource({ source, language }: PublicQuiz, strings: PageStrings): Html | undefined {
  if (!source) return undefined
  const { title, publisher, author, url, published, retrieved } = source
  const mark = markIn(language, strings)
  const cited = html`<cite dir="auto">${title}</cite>`
  return html`<p class="source"><span${mark}>${strings.source}</span> ${
    url ? html`<a href="${url}" rel="noopener noreferrer">${cited}</a>` : cited
  }${author && html` · <bdi>${author}</bdi>`} · <bdi>${publisher}</bdi>${published && html` · ${renderDay(published, language)}`}${
    retrieved && html` <span${mark}>${strings.readOn(writeDay(retrieved, strings.locale))}</span>`
  }</p>`
}

const renderDay = (day: string, language: string): Html =>
  html`<time datetime="${day}">${writeDay(day, language)}</time>`

const writeDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(formatLocale(language), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day))
