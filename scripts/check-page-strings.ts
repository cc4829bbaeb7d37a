import { checkLanguage } from '../core/strings/check-language.ts'
import type { Language } from '../worker/pages/strings/language.ts'
import { readLanguages } from './read-languages.ts'

/** Throws where what the host's pages say is not whole in a language, naming what it lacks. */
export async function checkPageStrings(): Promise<void> {
  const { en, ...others } = await readLanguages<Language>('worker/pages/strings')
  const problems = Object.entries(others).flatMap(([tag, pages]) => checkLanguage(tag, { pages }, { pages: en }))
  if (problems.length > 0) throw new Error(`The languages of the pages do not agree.\n${problems.join('\n')}`)
}
