import { parseAccept } from 'hono/utils/accept'
import { writtenAs } from '../../../core/content-language.ts'
import type { Embedding } from '../../../core/embed/embedding.ts'
import { readStrings } from '../../../core/strings/read-strings.ts'
import type { InterfaceLanguage } from '../../../locales/languages.ts'
import { pages } from '../../../locales/texts.generated.ts'
import type { Strings } from './language.ts'

const speak = (locale: string): Strings =>
  readStrings<Strings>(locale, pages[new Intl.Locale(locale).language as InterfaceLanguage])

/** English, for the pages that are in it alone. */
export const english = speak('en')

/**
 * What the page of a quiz says, so that it is the same for all who ask for that address: in the language that the address
 * asks for, else in the quiz's own, else in English.
 */
export const speakFor = (quiz: { language: string }, { lang }: Pick<Embedding, 'lang'> = {}): Strings =>
  speak(lang ?? spokenIn(quiz.language) ?? 'en')

/**
 * What a page without a quiz says: in the language that the address asks for, else in the first of those that the browser
 * accepts (RFC 9110, section 12.5.4), else in English.
 */
export function speakTo(lang: string | undefined, accepted: string | undefined): Strings {
  const tags = parseAccept(accepted ?? '').flatMap(({ type, q }) => (q > 0 ? [type] : []))
  for (const tag of [lang ?? '', ...tags]) {
    const locale = spokenIn(tag)
    if (locale) return speak(locale)
  }
  return english
}

/**
 * The locale to speak in for a tag of BCP 47: the whole of it, for the numbers of a region, or the language alone if the
 * texts are in another script. Undefined where there are no texts, and where it is no tag.
 */
function spokenIn(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag)
    if (!Object.hasOwn(pages, language)) return undefined
    return writtenAs(tag) === writtenAs(language) ? new Intl.Locale(tag).toString() : language
  } catch {
    return undefined
  }
}
