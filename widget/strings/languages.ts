import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Language, Sound, WholeLanguage } from './language.ts'
import { pt } from './pt.ts'
import { reviews } from './review/languages.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

/** Has the compiler refuse placeholders that English does not have. */
const sound = <L extends Language>(language: L & Sound<L>): Language => language

const interfaces: Record<string, Language> = {
  ar: sound(ar),
  de: sound(de),
  en: sound(en),
  es: sound(es),
  fr: sound(fr),
  he: sound(he),
  hi: sound(hi),
  ja: sound(ja),
  ko: sound(ko),
  pt: sound(pt),
  ru: sound(ru),
  tr: sound(tr),
  uk: sound(uk),
  zh: sound(zh),
}

/** Every language of the interface by its tag. For the build: each of them reaches browsers in files of its own. */
export const languages: Record<string, WholeLanguage> = Object.fromEntries(
  Object.entries(interfaces).map(([tag, language]) => [tag, { ...language, review: reviews[tag] } as WholeLanguage]),
)
