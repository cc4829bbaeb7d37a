import type { Issue } from '../../core/issues.ts'
import { adviseOn } from './advise.ts'
import { findFirstOf } from './advise-meaning.ts'
import { checkEvidence, findMissingEvidence } from './check-evidence.ts'
import { guideAt, isObject, valueAt } from './format-guide.ts'
import { namePlace } from './name-place.ts'
import { readPointer } from './places.ts'
import type { Finding } from './problem.ts'
import { didYouMean } from './suggest.ts'

/** Everything that keeps a value from being a quiz, as `parseQuiz` found it, each with a correction. */
export function checkFormat(quiz: unknown, issues: readonly Issue[]): Finding[] {
  const evidence = findMissingEvidence(issues, quiz)
  return [
    ...evidence.findings,
    ...issues
      .filter((issue) => !evidence.issues.has(issue))
      .map((issue) => checkEvidence(issue, quiz) ?? describeIssue(issue, quiz)),
  ]
}

function describeIssue({ pointer, detail }: Issue, quiz: unknown): Finding {
  const parent = pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
  const name = readPointer(pointer).at(-1) ?? ''
  const value = valueAt(pointer, quiz)
  const fields = guideAt(parent, quiz)?.properties
  const finding = { rule: 'format', severity: 'error', pointer } as const
  if (pointer && fields && !Object.hasOwn(fields, name) && value !== undefined) {
    const owner = valueAt(parent, quiz)
    const absent = Object.keys(fields).filter((field) => !isObject(owner) || !Object.hasOwn(owner, field))
    const fix = didYouMean(name, absent) ?? `known here: ${Object.keys(fields).join(', ')}`
    return { ...finding, atName: true, detail: `"${name}" is not a known field of ${namePlace(parent, quiz)}`, fix }
  }
  const fix = adviseOn(pointer, detail, quiz)
  const other = findFirstOf(pointer, detail, quiz)
  return {
    ...finding,
    detail: `${namePlace(pointer, quiz)} ${detail}`,
    fix,
    ...(other !== undefined && { other }),
  }
}
