import { language } from '../../core/quiz.ts'
import type { Patch } from '../patch.ts'
import { isObject } from '../pointer.ts'
import { adviseOnLanguage } from './advise.ts'
import { isKnownLanguage } from './known-language.ts'
import type { Finding } from './problem.ts'

/** What a well-formed field may say of the quiz as a whole that cannot be so: a language unknown, a variant of itself. */
export function checkHead(quiz: unknown, name: string): Finding[] {
  if (!isObject(quiz)) return []
  const findings: Finding[] = []
  const error = { rule: 'format', severity: 'error' } as const
  const tag = language.safeParse(quiz.language).data
  if (tag !== undefined && !isKnownLanguage(tag)) {
    const detail = `language "${tag}" is an unknown language tag`
    findings.push({ ...error, pointer: '/language', detail, ...adviseOnLanguage(tag) })
  }
  if (typeof quiz.variantOf === 'string' && quiz.variantOf === name.replace(/\.json$/, '')) {
    const fix = 'name the quiz that this one is easier than, or translated from, or take it out'
    findings.push({ ...error, pointer: '/variantOf', detail: 'variantOf names this quiz itself', fix })
  }
  return findings
}

/** So many letters of feedback in all are more than anybody can try. */
const enoughFeedback = 40

/** A test whose version reveals its key to anyone who tries all keys, because nothing else in it is private. */
export function checkSalt(quiz: unknown, salt?: string): Finding[] {
  if (!isObject(quiz) || quiz.mode !== 'test' || quiz.salt !== undefined || !Array.isArray(quiz.items)) return []
  const feedback = quiz.items.map((item) => (isObject(item) && typeof item.feedback === 'string' ? item.feedback : ''))
  if (feedback.join('').length >= enoughFeedback) return []
  const detail = 'the key of this test can be guessed from its version'
  const fix = 'write feedback, or add a "salt" of 16 random characters or more'
  const patch: Patch | undefined = salt === undefined ? undefined : [{ op: 'add', path: '/salt', value: salt }]
  return [{ rule: 'guessable-key', severity: 'warning', pointer: '/mode', detail, fix, ...(patch && { patch }) }]
}
