import { checkWhole } from './check-whole.ts'
import { type Issue, issuesOf } from './issues.ts'
import { issuesInFile } from './issues-in-file.ts'
import { itemFields } from './items/fields.ts'
import { checkItem, type Item, itemSchema, itemTypeName, itemTypes } from './items/index.ts'
import { type Quiz, quizSchema } from './quiz.ts'
import { expandShortForms } from './short-forms.ts'

export type ParsedQuiz = { quiz: Quiz; issues?: never } | { quiz?: never; issues: Issue[] }

/**
 * Parses the value of a quiz file. Returns the quiz with its short forms written out, or every problem with its JSON pointer
 * into the file: those of the short forms, of the schema, of each item, and of the quiz as a whole. One error hides no other.
 */
export function parseQuiz(written: unknown): ParsedQuiz {
  const { value, issues: unexpanded } = expandShortForms(written)
  const parsed = quizSchema.safeParse(value)
  const formal = parsed.success ? [] : issuesOf(parsed.error, value)
  const ownIssues = parsed.success ? checkSoundItems(parsed.data.items) : checkItems(value)
  const issues = issuesInFile([...formal, ...ownIssues, ...checkWhole(value)], unexpanded, written, value)
  if (!parsed.success || issues.length) return { issues }
  const { $schema: _, ...quiz } = parsed.data
  return { quiz }
}

const checkSoundItems = (items: readonly Item[]): Issue[] => items.flatMap((item, index) => checkOwn(item, index))

const checkOwn = (item: Item, index: number): Issue[] =>
  checkItem(item).map(({ pointer, detail }) => ({ pointer: `/items/${index}${pointer}`, detail }))

/** The same for an invalid quiz: each item that parses is still checked. */
function checkItems(value: unknown): Issue[] {
  const items = typeof value === 'object' && value !== null && 'items' in value ? value.items : undefined
  if (!Array.isArray(items)) return []
  return items.flatMap((item, index) => {
    const parsed = itemSchema.safeParse(withSoundFields(item))
    return parsed.success ? checkOwn(parsed.data, index) : []
  })
}

/** An item with its type's own fields, which `checkItem` checks, and valid placeholders for all others. */
function withSoundFields(item: unknown): unknown {
  const type = itemTypeName.safeParse((item as { type?: unknown } | null)?.type).data
  if (!type) return undefined
  const { shape } = itemTypes[type].schema
  const own = Object.entries(item as object).filter(
    ([name]) => Object.hasOwn(shape, name) && !Object.hasOwn(itemFields, name),
  )
  return { ...Object.fromEntries(own), id: 'id', prompt: 'prompt' }
}
