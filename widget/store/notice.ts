import type { Strings } from '../strings/language.ts'
import type { Notice } from './state.ts'

export function describeNotice(notice: Notice, strings: Strings): string {
  if (notice.code === 'incomplete') return strings[`incomplete-${notice.type}`]
  return notice.code === 'not-checked' ? strings.notChecked : notice.detail
}
