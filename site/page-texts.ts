import { useEffect } from 'preact/hooks'
import { languageIn, readStrings } from '../core/strings/read-strings.ts'
import type { Speech, Texts } from '../core/strings/texts.ts'

/** Hash in the names of the text files of this page. */
declare const TEXTS_HASH: string
/** The languages that have these texts. */
declare const TEXTS_LANGUAGES: readonly string[]

/** Fetches the texts of a page for its language, or English ones if that has none. `name` is their file in `locales/`. */
export async function loadPageTexts<PageTexts extends Speech>(name: string, pageLanguage: string): Promise<PageTexts> {
  const locale = TEXTS_LANGUAGES.includes(languageIn(pageLanguage)) ? pageLanguage : 'en'
  const response = await fetch(`/app/${languageIn(locale)}-${name}-${TEXTS_HASH}.json`)
  return readStrings<PageTexts>(locale, (await response.json()) as Texts)
}

/** Sets the title of the document. */
export const useTitle = (title: string) =>
  useEffect(() => {
    document.title = `${title} · Lede`
  }, [title])
