import { language } from '../../core/quiz.ts'
import { isObject } from './format-guide.ts'
import { adviseLanguage, isKnownLanguage } from './known-language.ts'
import type { Finding } from './problem.ts'

/** What a well-formed field may say of the quiz as a whole that cannot be so: a language unknown, a variant of itself. */
export function checkHead(quiz: unknown, name: string): Finding[] {
  if (!isObject(quiz)) return []
  const findings: Finding[] = []
  const error = { rule: 'format', severity: 'error' } as const
  const tag = language.safeParse(quiz.language).data
  if (tag !== undefined && !isKnownLanguage(tag)) {
    const detail = `language "${tag}" is the tag of no known language`
    findings.push({ ...error, pointer: '/language', detail, mend: adviseLanguage(tag) })
  }
  if (typeof quiz.variantOf === 'string' && quiz.variantOf === name.replace(/\.json$/, '')) {
    const mend = 'name the quiz that this one is easier than, or translated from, or take it out'
    findings.push({ ...error, pointer: '/variantOf', detail: 'variantOf names this quiz itself', mend })
  }
  return findings
}
