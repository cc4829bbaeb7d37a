import type { Readings, Speech } from '../../core/strings/texts.ts'
import type { English } from '../../locales/texts.generated.ts'

/** The texts of joining. */
export interface JoinStrings extends Readings<English['seat']>, Speech {}
