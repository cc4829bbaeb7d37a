import { html } from 'hono/html'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Html } from './html.ts'

/** What the quiz is about: title, publisher and day of the article, with a link where there is one. */
export function renderSource({ source, language }: PublicQuiz): Html | undefined {
  if (!source) return undefined
  const { title, publisher, url, published, retrieved } = source
  const cited = html`<cite>${title}</cite>`
  return html`<p class="source"><span lang="en" dir="ltr">Source:</span> ${
    url ? html`<a href="${url}" rel="noopener noreferrer">${cited}</a>` : cited
  } · ${publisher}${published && html` · ${renderDay(published, language)}`}${
    retrieved && html` <span lang="en" dir="ltr">(read on ${renderDay(retrieved, 'en')})</span>`
  }</p>`
}

const renderDay = (day: string, language: string): Html =>
  html`<time datetime="${day}">${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  )}</time>`
