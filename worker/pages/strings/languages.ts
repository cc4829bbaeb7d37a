import type { InterfaceLanguage } from '../../../core/embed/embedding.ts'
import type { SoundTexts } from '../../../core/strings/texts.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import type { Language } from './language.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

/** Has the compiler refuse placeholders that English does not have. */
const sound = <L extends Language>(language: L & SoundTexts<L, typeof en>): Language => language

/** What the pages say, in every language that quizzes speak. */
export const languages: Readonly<Record<InterfaceLanguage, Language>> = {
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
