import { formatLocale } from '../../core/format-locale.ts'
import { languageIn, readStrings } from '../../core/strings/read-strings.ts'
import type { Texts } from '../../core/strings/texts.ts'
import firstEnglish from '../../locales/en/quiz.json' with { type: 'json' }
import type { Strings } from './language.ts'

/** Hash in the names of the text files; changes with any text. */
declare const STRINGS_HASH: string

/** Texts that load after those of the first question. */
export type Parts = readonly ('work' | 'review' | 'seat')[]

/** The texts by language and part. The first English ones are bundled with the app. */
const tables = new Map<string, Promise<Texts>>([['en-quiz', Promise.resolve(firstEnglish)]])

/** Used until another language has loaded. */
export const english = readStrings<Strings>('en', firstEnglish)

/** The texts of the locale's language, with English as fallback. Rejects if both cannot be fetched. */
export const loadStrings = (locale: string, parts: Parts = []): Promise<Strings> =>
  readParts(locale, parts).catch(() => readParts('en', parts))

/** Uses the loader's request for the first texts. */
export const takeFirst = (locale: string, response: Promise<Response>) =>
  remember(`${languageIn(locale)}-quiz`, response)

async function readParts(locale: string, parts: Parts): Promise<Strings> {
  const texts = await Promise.all(['quiz', ...parts].map((part) => loadTexts(`${languageIn(locale)}-${part}`)))
  return readStrings<Strings>(formatLocale(locale), Object.assign({}, ...texts))
}

async function loadTexts(name: string): Promise<Texts> {
  const address = new URL(`./${name}-${STRINGS_HASH}.json`, import.meta.url)
  // The host may have deleted the file that an older loader requests.
  return (await tables.get(name)?.catch(() => undefined)) ?? remember(name, fetch(address))
}

function remember(name: string, response: Promise<Response>): Promise<Texts> {
  const texts = response.then((response) => response.json() as Promise<Texts>)
  tables.set(name, texts)
  texts.catch(() => tables.delete(name))
  return texts
}
