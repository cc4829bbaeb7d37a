import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Readings, Speech } from '../../core/strings/texts.ts'
import type { English } from '../../locales/texts.generated.ts'
import { loadPageTexts } from '../page-texts.ts'

/** The texts of the pages of classes. */
export interface ClassTexts extends Readings<English['classes']>, Speech {}

const Spoken = createContext<ClassTexts>({} as ClassTexts)
export const TextsProvider = Spoken.Provider
export const useTexts = (): ClassTexts => useContext(Spoken)

export const loadTexts = (pageLanguage: string) => loadPageTexts<ClassTexts>('classes', pageLanguage)
