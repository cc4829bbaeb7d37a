import { html } from 'hono/html'
import { type Database, StorageUnavailable } from '../db/database.ts'
import { listQuizzes } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import { nameLanguage } from './facts-line.ts'
import type { Html } from './html.ts'
import type { PageStrings } from './strings/language.ts'

/** The published quizzes, as the front page lists them. */
export type Listing = Awaited<ReturnType<typeof listQuizzes>>

const held = new WeakMap<D1Database, { listing: Listing; freshUntil: number }>()

/**
 * The published quizzes, at most a minute old. The page works without the list, so if the database fails or is
 * slow, an older list or an empty one is used.
 */
export async function findListing(binding: D1Database, database: Database): Promise<Listing> {
  const known = held.get(binding)
  if (known && known.freshUntil > Date.now()) return known.listing
  const hold = (listing: Listing, milliseconds: number) => {
    held.set(binding, { listing, freshUntil: Date.now() + milliseconds })
    return listing
  }
  try {
    return hold(await listQuizzes(impatient(database), ''), limits.currentMilliseconds)
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
    return hold(known?.listing ?? [], limits.staleMilliseconds)
  }
}

const impatient = (database: Database): Database => ({
  ask: (work) => database.ask(work, limits.patienceMilliseconds),
})

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
