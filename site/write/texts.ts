import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Readings, Speech } from '../../core/strings/texts.ts'
import type { English } from '../../locales/texts.generated.ts'
import { loadPageTexts } from '../page-texts.ts'

/** The texts of the editor. */
export interface WriteTexts extends Readings<English['write']>, Speech {}

const Spoken = createContext<WriteTexts>({} as WriteTexts)
export const TextsProvider = Spoken.Provider
export const useTexts = (): WriteTexts => useContext(Spoken)

export const loadTexts = (pageLanguage: string) => loadPageTexts<WriteTexts>('write', pageLanguage)
