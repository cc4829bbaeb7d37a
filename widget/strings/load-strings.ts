import { languageIn, readStrings } from '../../core/strings/read-strings.ts'
import type { Forms } from '../../core/strings/texts.ts'
import type { Part, Strings } from './language.ts'
import { shortName } from './short-name.ts'

/** Changes with any text. */
declare const STRINGS_HASH: string

/** Of the first texts, in the order in which every language has them. */
declare const FIRST_KEYS: string
declare const ENGLISH_FIRST: Texts

type Texts = readonly (string | Forms)[]

/** What has the first keys of a part's texts: the code that uses them, once it is here. */
type Keyed = { keys: readonly string[] }

/** Parts of a language beyond its first texts. */
export type Parts = Partial<Record<Exclude<Part, 'first'>, Promise<Keyed>>>

const firstKeyed: Keyed = { keys: FIRST_KEYS.split(' ') }

/** The texts of a part, in the order of the keys. English begins here: the app has its first texts. */
const tables = new Map<string, Promise<Texts>>([['en-first', Promise.resolve(ENGLISH_FIRST)]])

/** The interface until another language is here. */
export const english = readStrings<Strings>('en', nameTexts('first', ENGLISH_FIRST, firstKeyed))

/** The texts of the locale's language; English where they do not come. Rejects if those do not come either. */
export const loadStrings = (locale: string, parts?: Parts): Promise<Strings> =>
  readParts(locale, parts).catch(() => readParts('en', parts))

/** Takes texts that are on their way already, asked for by the loader. */
export const takeFirst = (locale: string, response: Promise<Response>) => keep(`${languageIn(locale)}-first`, response)

async function readParts(locale: string, parts?: Parts): Promise<Strings> {
  const all: Record<string, string | Forms> = {}
  for (const [part, code] of Object.entries({ first: firstKeyed, ...parts }) as [Part, Keyed | Promise<Keyed>][]) {
    const name = `${languageIn(locale)}-${part}`
    const address = new URL(`./${name}-${STRINGS_HASH}.json`, import.meta.url)
    // What an older loader has asked for may be gone from the host.
    const texts = (await tables.get(name)?.catch(() => undefined)) ?? (await keep(name, fetch(address)))
    Object.assign(all, nameTexts(part, texts, await code))
  }
  return readStrings<Strings>(locale, all)
}

/** Texts by what the app calls them: the first by their keys, the others by short names. */
function nameTexts(part: Part, texts: Texts, { keys }: Keyed): Record<string, string | Forms> {
  return Object.fromEntries(texts.map((text, place) => [keys[place] ?? shortName(part, place), text]))
}

function keep(name: string, response: Promise<Response>): Promise<Texts> {
  const texts = response.then((response) => response.json())
  tables.set(name, texts)
  texts.catch(() => tables.delete(name))
  return texts
}
