import { languageIn, readStrings } from '../../core/strings/read-strings.ts'
import type { Texts } from '../../core/strings/texts.ts'
import firstEnglish from '../../locales/en/quiz.json' with { type: 'json' }
import type { Strings } from './language.ts'

/** In the names of the files of texts; changes with any text. */
declare const STRINGS_HASH: string

/** Texts of a language beyond those that a quiz needs at first. */
export type Parts = readonly ('work' | 'review')[]

/** The texts by language and file. The first of English are in the app. */
const tables = new Map<string, Promise<Texts>>([['en-quiz', Promise.resolve(firstEnglish)]])

/** The interface until another language has loaded. */
export const english = readStrings<Strings>('en', firstEnglish)

/** The texts of the locale's language, or English if they cannot be fetched. Rejects if English cannot be either. */
export const loadStrings = (locale: string, parts: Parts = []): Promise<Strings> =>
  readParts(locale, parts).catch(() => readParts('en', parts))

/** Uses the first texts that the loader is already fetching. */
export const takeFirst = (locale: string, response: Promise<Response>) =>
  remember(`${languageIn(locale)}-quiz`, response)

async function readParts(locale: string, parts: Parts): Promise<Strings> {
  const texts = await Promise.all(['quiz', ...parts].map((part) => loadTexts(`${languageIn(locale)}-${part}`)))
  return readStrings<Strings>(locale, Object.assign({}, ...texts))
}

async function loadTexts(name: string): Promise<Texts> {
  const address = new URL(`./${name}-${STRINGS_HASH}.json`, import.meta.url)
  // The file that an older loader fetches may be gone from the host.
  return (await tables.get(name)?.catch(() => undefined)) ?? remember(name, fetch(address))
}

function remember(name: string, response: Promise<Response>): Promise<Texts> {
  const texts = response.then((response) => response.json())
  tables.set(name, texts)
  texts.catch(() => tables.delete(name))
  return texts
}
