import { html } from 'hono/html'
import type { Listing } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import { nameLanguage } from './facts-line.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'

/** Links to the quizzes of a list, but for the one that the page shows already. */
export function renderOtherQuizzes(listing: Listing, shown: string, strings: PageStrings): Html | undefined {
  const others = listing.filter(({ id }) => id !== shown).slice(0, limits.quizzesPerPage)
  if (others.length === 0) return undefined
  return html`<nav class="others" aria-labelledby="others">
<h2 id="others">${strings.moreQuizzes}</h2>
<ul>${others.map((quiz) => renderLink(quiz, strings))}
</ul>
</nav>`
}

const renderLink = ({ id, title, language, level, items }: Listing[number], strings: PageStrings): Html => html`
<li><a href="/q/${id}" lang="${language}" dir="auto">${title}</a>
<small>${nameLanguage(language, strings)}${level && html` · <bdi>${level}</bdi>`} · ${strings.questions(items)}</small></li>`
