import { en } from './en.ts'
import { ko } from './ko.ts'
import type { Language, Sound } from './language.ts'

/** Has the compiler refuse placeholders that English does not have. */
const sound = <L extends Language>(language: L & Sound<L>): Language => language

/** Every language of the interface by its tag. For the build: each of them reaches browsers in files of its own. */
export const languages: Record<string, Language> = {
  en: sound(en),
  ko: sound(ko),
}
