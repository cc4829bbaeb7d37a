import { parseAccept } from 'hono/utils/accept'
import { writtenAs } from '../../../core/content-language.ts'
import type { Embedding } from '../../../core/embed/embedding.ts'
import { readStrings } from '../../../core/strings/read-strings.ts'
import type { InterfaceLanguage } from '../../../locales/languages.ts'
import { pages, seat } from '../../../locales/texts.generated.ts'
import type { PageStrings } from './language.ts'

function speak(locale: string): PageStrings {
  const language = new Intl.Locale(locale).language as InterfaceLanguage
  return readStrings<PageStrings>(locale, { ...seat[language], ...pages[language] })
}

/** English, for pages without translations. */
export const english = speak('en')

/**
 * The texts of a quiz page: in the language of the query string, else in the quiz's, else in English. Independent of the
 * reader, so that the page is cacheable.
 */
export const speakFor = (quiz: { language: string }, { lang }: Pick<Embedding, 'lang'> = {}): PageStrings =>
  speak(lang ?? findLocale(quiz.language) ?? 'en')

/**
 * The texts of a page without a quiz: in the language of the query string, else in the first supported language of
 * `Accept-Language` (RFC 9110, section 12.5.4), else in English.
 */
export function speakTo(lang: string | undefined, accepted: string | undefined): PageStrings {
  const tags = parseAccept(accepted ?? '').flatMap(({ type, q }) => (q > 0 ? [type] : []))
  for (const tag of [lang ?? '', ...tags]) {
    const locale = findLocale(tag)
    if (locale) return speak(locale)
  }
  return english
}

/**
 * The locale of the texts for a BCP 47 tag: the full tag, for the number format of its region, or only its language if the
 * texts are in another script. Undefined for an unsupported language or an invalid tag.
 */
function findLocale(tag: string): string | undefined {
  try {
    const { language } = new Intl.Locale(tag)
    if (!Object.hasOwn(pages, language)) return undefined
    return writtenAs(tag) === writtenAs(language) ? new Intl.Locale(tag).toString() : language
  } catch {
    return undefined
  }
}
