import { languageIn, readStrings } from '../../core/strings/read-strings.ts'
import type { Forms } from '../../core/strings/texts.ts'
import { first } from './en.ts'
import type { Part, Strings } from './language.ts'

/** Changes with any text. */
declare const STRINGS_HASH: string

type Texts = readonly (string | Forms)[]

/** What has the keys of a part's texts: the code that uses them, once it is here. */
type Keyed = { keys: readonly string[] }

/** Parts of a language beyond its first texts. */
export type Parts = Partial<Record<Exclude<Part, 'first'>, Promise<Keyed>>>

const firstKeyed: Keyed = { keys: Object.keys(first) }

/** The texts of a part, in the order of the keys. English begins here: the app has its first texts. */
const tables = new Map<string, Promise<Texts>>([['en-first', Promise.resolve(Object.values(first))]])

/** The interface until another language is here. */
export const english = readStrings<Strings>('en', first)

/** The texts of the locale's language; English where they do not come. Rejects if those do not come either. */
export const loadStrings = (locale: string, parts?: Parts): Promise<Strings> =>
  readParts(locale, parts).catch(() => readParts('en', parts))

/** Takes texts that are on their way already, asked for by the loader. */
export const takeFirst = (locale: string, response: Promise<Response>) => keep(`${languageIn(locale)}-first`, response)

async function readParts(locale: string, parts?: Parts): Promise<Strings> {
  const all: Record<string, string | Forms> = {}
  for (const [part, code] of Object.entries({ first: firstKeyed, ...parts })) {
    const name = `${languageIn(locale)}-${part}`
    const address = new URL(`./${name}-${STRINGS_HASH}.json`, import.meta.url)
    // What an older loader has asked for may be gone from the host.
    const texts = (await tables.get(name)?.catch(() => undefined)) ?? (await keep(name, fetch(address)))
    const { keys } = await code
    for (const [place, key] of keys.entries()) all[key] = texts[place] as string
  }
  return readStrings<Strings>(locale, all)
}

function keep(name: string, response: Promise<Response>): Promise<Texts> {
  const texts = response.then((response) => response.json())
  tables.set(name, texts)
  texts.catch(() => tables.delete(name))
  return texts
}
