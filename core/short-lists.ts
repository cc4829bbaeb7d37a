import { idOfText } from './id-of-text.ts'
import type { Issue } from './items/item-type.ts'

/** A list of choices, parts or sentences after expansion. */
export interface ExpandedList {
  list: unknown
  /** The ids of the entries if some are made from texts; then the key may name the texts. */
  ids?: readonly string[]
  issues: Issue[]
}

export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Turns bare texts into objects and adds missing ids. `pointer` is the list's own. */
export function expandList(list: unknown, pointer: string): ExpandedList {
  if (!Array.isArray(list)) return { list, issues: [] }
  const entries = list.map((entry: unknown) => (typeof entry === 'string' ? { text: entry } : entry))
  const lacking = entries.findIndex(lacksId)
  if (lacking < 0) return { list, issues: [] }
  const expanded = entries.map((entry, index) => (lacksId(entry) ? { id: makeId(entry, index), ...entry } : entry))
  const ids = expanded.flatMap((entry) => (isFields(entry) ? [String(entry.id)] : []))
  const isMixed = entries.some((entry) => isFields(entry) && !lacksId(entry))
  const detail = 'must have an "id", as others in the list have: give every one an id, or none'
  return { list: expanded, ids, issues: isMixed ? [{ pointer: `${pointer}/${lacking}/id`, detail }] : [] }
}

const lacksId = (entry: unknown): entry is Fields => isFields(entry) && !Object.hasOwn(entry, 'id')

/** An entry without a text is reported by the schema, so any id will do. */
const makeId = ({ text }: Fields, index: number): string =>
  typeof text === 'string' ? idOfText(text) : `missing-${index}`
