import { createContext } from 'preact'
import { useContext, useEffect } from 'preact/hooks'
import { languageIn, readStrings } from '../../core/strings/read-strings.ts'
import type { Readings, Speech, Texts } from '../../core/strings/texts.ts'
import type { English } from '../../locales/texts.generated.ts'

/** Hash in the names of the text files. */
declare const CLASSES_HASH: string
/** The languages that have these texts. */
declare const CLASSES_LANGUAGES: readonly string[]

/** The texts of the pages of classes. */
export interface ClassTexts extends Readings<English['classes']>, Speech {}

const Spoken = createContext<ClassTexts>({} as ClassTexts)
export const TextsProvider = Spoken.Provider
export const useTexts = (): ClassTexts => useContext(Spoken)

/** Fetches the texts for the language of the page, or English ones if it has none. */
export async function loadTexts(pageLanguage: string): Promise<ClassTexts> {
  const locale = CLASSES_LANGUAGES.includes(languageIn(pageLanguage)) ? pageLanguage : 'en'
  const response = await fetch(`/app/${languageIn(locale)}-classes-${CLASSES_HASH}.json`)
  return readStrings<ClassTexts>(locale, (await response.json()) as Texts)
}

/** Sets the title of the document. */
export const useTitle = (title: string) =>
  useEffect(() => {
    document.title = `${title} · Lede`
  }, [title])
