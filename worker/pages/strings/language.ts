import type { Readings, Speech, Texts } from '../../../core/strings/texts.ts'
import type { en } from './en.ts'

/** What a language must have: every text of English, with at least its placeholders. */
export type Language = Texts<typeof en>

/** What the pages say in a language, ready for use: `strings.quiz`, `strings.questions(10)`. */
export interface Strings extends Readings<typeof en>, Speech {}
