import { findMissingEvidence } from './find-evidence.ts'
import { type Issue, issuesOf } from './issues.ts'
import { findRepeatedIds } from './items/choices.ts'
import { checkItem, itemSchema } from './items/index.ts'
import { type Quiz, quizSchema } from './quiz.ts'

export type ParsedQuiz = { quiz: Quiz; issues?: never } | { quiz?: never; issues: Issue[] }

/**
 * Reads the value of a quiz file. Either the quiz, or every problem at once, each at its JSON pointer: those of the
 * form, of each item (also of items in a quiz whose form is wrong elsewhere), and of the quiz as a whole.
 */
export function parseQuiz(value: unknown): ParsedQuiz {
  const parsed = quizSchema.safeParse(value)
  const issues = [
    ...(parsed.success ? [] : issuesOf(parsed.error, value)),
    ...checkItems(value),
    ...(parsed.success ? checkWhole(parsed.data) : []),
  ]
  if (!parsed.success || issues.length) return { issues }
  const { $schema: _, ...quiz } = parsed.data
  return { quiz }
}

function checkItems(value: unknown): Issue[] {
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined
  if (!Array.isArray(items)) return []
  return items.flatMap((item, index) => {
    const parsed = itemSchema.safeParse(item)
    if (!parsed.success) return []
    return checkItem(parsed.data).map(({ pointer, detail }) => ({ pointer: `/items/${index}${pointer}`, detail }))
  })
}

function checkWhole(quiz: Quiz): Issue[] {
  const issues = [...findRepeatedIds(quiz.items, '/items'), ...findMissingEvidence(quiz)]
  if (quiz.draw !== undefined && quiz.draw > quiz.items.length) {
    issues.push({ pointer: '/draw', detail: `must be at most ${quiz.items.length}, the number of items` })
  }
  if (!quiz.stimulus && quiz.evidence !== 'none') {
    issues.push({ pointer: '/stimulus', detail: 'is required, unless the quiz says "evidence": "none"' })
  }
  return issues
}
