import { Failure } from '../host.ts'
import type { ClassTexts } from './texts.ts'

/** What went wrong, and what to do. */
export function failureWords(t: ClassTexts, error: unknown): string {
  const { code, message } =
    error instanceof Error && 'code' in error ? error : new Failure('bug', { detail: String(error) })
  const words: Record<string, string> = {
    offline: t.failedOffline,
    unauthorized: t.failedLink,
    'unknown-class': t.failedNoClass,
    'roster-changed': t.failedNames,
    'roster-too-long': t.failedTooLong,
    'rate-limited': t.failedTooMany,
    'storage-unavailable': t.failedStorage,
    'class-only': t.failedGivingCode,
    'classes-unavailable': t.failedNoClasses,
  }
  return words[String(code)] ?? t.failed(message)
}
