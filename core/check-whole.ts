import { findMissingEvidence } from './find-evidence.ts'
import type { Issue } from './issues.ts'
import { findRepeatedIds } from './items/choices.ts'
import { quizSchema } from './quiz.ts'

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** A value that is not an item is reported by the schema, so it must not be reported again for missing evidence. */
const notAnItem: Fields = { evidence: null }

/**
 * Problems across fields: repeated ids, missing or invented evidence, a draw of more items than there
 * are. Reads the unparsed value of a quiz file, so that an error elsewhere does not hide these.
 */
export function checkWhole(quiz: unknown): Issue[] {
  if (!isObject(quiz) || !Array.isArray(quiz.items)) return []
  const items = quiz.items.map((item) => (isObject(item) ? item : notAnItem))
  const draw = quizSchema.shape.draw.safeParse(quiz.draw).data
  const stimulus = quizSchema.shape.stimulus.safeParse(quiz.stimulus).data
  const issues = [
    ...findRepeatedIds(items, '/items'),
    ...findMissingEvidence({ stimulus, evidence: quiz.evidence, items }),
  ]
  if (draw !== undefined && draw > items.length) {
    issues.push({ pointer: '/draw', detail: `must be at most ${items.length}, the number of items` })
  }
  if (quiz.stimulus === undefined && quiz.evidence === undefined) {
    issues.push({ pointer: '/stimulus', detail: 'is required, unless the quiz says "evidence": "none"' })
  }
  return issues
}
