import type { Issue } from './items/item-type.ts'
import { expandKey } from './short-keys.ts'
import { type ExpandedList, expandList, isFields } from './short-lists.ts'

/** A quiz with its short forms written out. */
export interface Expanded {
  /** The value without short forms; other mistakes stay in it. */
  value: unknown
  /** Mistakes in short forms. Valid values stand in for them in `value`. */
  issues: Issue[]
}

/**
 * Writes out the short forms of a quiz file: removes `$comment`, turns bare texts into choices, adds missing ids, and
 * turns keys by text or by the file's order into keys by id. Lists keep their positions, so pointers differ only below
 * bare texts: see `pointIntoWritten`.
 */
export function expandShortForms(written: unknown): Expanded {
  const value = dropComments(written)
  if (!isFields(value) || !Array.isArray(value.items)) return { value, issues: [] }
  const items = value.items.map(expandItem)
  const issues = items.flatMap((item, index) =>
    item.issues.map(({ pointer, detail }) => ({ pointer: `/items/${index}${pointer}`, detail })),
  )
  return { value: { ...value, items: items.map((item) => item.value) }, issues }
}

/** The same for one item, with pointers relative to it. */
export function expandItem(written: unknown): Expanded {
  const item = dropComments(written)
  if (!isFields(item)) return { value: item, issues: [] }
  const present = ['choices', 'sentences', 'left', 'right'].filter((name) => Object.hasOwn(item, name))
  const lists = Object.fromEntries(present.map((name) => [name, expandList(item[name], `/${name}`)]))
  const gaps = expandGaps(item.gaps)
  const key = expandKey(item, lists, gaps.lists)
  const value = {
    ...item,
    ...Object.fromEntries(present.map((name) => [name, lists[name]?.list])),
    ...(gaps.value !== undefined && { gaps: gaps.value }),
    ...(key.value !== undefined && { correctResponse: key.value }),
  }
  return { value, issues: [...Object.values(lists), ...Object.values(gaps.lists), key].flatMap(({ issues }) => issues) }
}

/** The gaps of an item, which keep their own ids, with expanded choices; also the choices by the gap's id. */
function expandGaps(gaps: unknown): { value: unknown; lists: Record<string, ExpandedList> } {
  if (!Array.isArray(gaps)) return { value: gaps, lists: {} }
  const lists: [string, ExpandedList][] = []
  const value = gaps.map((gap: unknown, index) => {
    if (!isFields(gap) || !Object.hasOwn(gap, 'choices')) return gap
    const choices = expandList(gap.choices, `/gaps/${index}/choices`)
    lists.push([String(gap.id), choices])
    return { ...gap, choices: choices.list }
  })
  return { value, lists: Object.fromEntries(lists) }
}

/**
 * The pointer into a file for a pointer into its expansion. A bare text has nothing below it, so a pointer there
 * ends at the text.
 */
export function pointIntoWritten(written: unknown, pointer: string): string {
  const parts = pointer.split('/')
  let value = written
  for (const [index, part] of parts.entries()) {
    if (index === 0) continue
    if (typeof value === 'string') return parts.slice(0, index).join('/')
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
  }
  return pointer
}

/** The deepest object of the format is at depth 8; below that, nothing is valid. */
const deepest = 10

/** The value without `$comment` in any object. */
export function dropComments(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > deepest) return value
  if (Array.isArray(value)) return value.map((entry) => dropComments(entry, depth + 1))
  const kept = Object.entries(value).filter(([name]) => name !== '$comment')
  return Object.fromEntries(kept.map(([name, field]) => [name, dropComments(field, depth + 1)]))
}
