import type { Issue } from '../../core/issues.ts'
import { adviseOn } from './advise.ts'
import { findFirstOf } from './advise-meaning.ts'
import { checkEvidence, findMissingEvidence } from './check-evidence.ts'
import { namePlace } from './name-place.ts'
import type { Finding } from './problem.ts'
import { dropFollowUps, findUnknownField } from './unknown-fields.ts'

/** Everything that keeps a value from being a quiz, as `parseQuiz` found it, each with a correction. */
export function checkFormat(quiz: unknown, all: readonly Issue[]): Finding[] {
  const issues = dropFollowUps(quiz, all)
  const evidence = findMissingEvidence(issues, quiz)
  return [
    ...evidence.findings,
    ...issues
      .filter((issue) => !evidence.issues.has(issue))
      .map(
        (issue) => checkEvidence(issue, quiz) ?? findUnknownField(issue, quiz)?.finding ?? describeIssue(issue, quiz),
      ),
  ]
}

function describeIssue({ pointer, detail }: Issue, quiz: unknown): Finding {
  const other = findFirstOf(pointer, detail, quiz)
  return {
    rule: 'format',
    severity: 'error',
    pointer,
    detail: `${namePlace(pointer, quiz)} ${detail}`,
    ...adviseOn(pointer, detail, quiz),
    ...(other !== undefined && { other }),
  }
}
