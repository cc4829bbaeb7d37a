import type { Readings, Speech } from '../../../core/strings/texts.ts'
import type { English } from '../../../locales/texts.generated.ts'

/** The texts of the pages in a language: `strings.quiz`, `strings.questions(10)`. Those of pupils share texts with the widget. */
export interface PageStrings extends Readings<English['seat']>, Readings<English['pages']>, Speech {}
