import { choiceId, choiceText, writeChoice } from './choices.ts'
import type { DraftChoice, DraftItem, WrittenChoice } from './draft.ts'
import { randomId } from './random-id.ts'

/** A match as its author sees it: pairs, and further entries of the right side that belong to nothing. */
export interface Pairs {
  rows: { left: WrittenChoice; right: WrittenChoice | undefined }[]
  others: WrittenChoice[]
}

const withId = (choice: DraftChoice): WrittenChoice & { id: string } => {
  const whole = writeChoice(choice, { id: choiceId(choice) ?? randomId() })
  return whole as WrittenChoice & { id: string }
}

/** A match whose entries all have ids, and whose key names them by these. */
function withPairIds(item: DraftItem): DraftItem {
  const { left = [], right = [] } = item
  const pairs = isRecord(item.correctResponse) ? item.correctResponse : {}
  const [lefts, rights] = [left.map(withId), right.map(withId)]
  const correctResponse: Record<string, string> = {}
  left.forEach((entry, index) => {
    const named = pairs[choiceId(entry) ?? ''] ?? pairs[choiceText(entry)]
    if (named === undefined) return
    const at = right.findIndex((other) => choiceId(other) === named || choiceText(other) === named)
    const [from, to] = [lefts[index], rights[at]]
    if (from && to) correctResponse[from.id] = to.id
  })
  return { ...item, left: lefts, right: rights, correctResponse }
}

/** The pairs of a match, and its right side in the order of the file. */
export function readPairs(item: DraftItem): Pairs & { rights: readonly WrittenChoice[] } {
  const { left = [], right = [], correctResponse } = withPairIds(item)
  const key = correctResponse as Record<string, string>
  const rights = right as readonly WrittenChoice[]
  const rows = (left as readonly WrittenChoice[]).map((entry) => ({
    left: entry,
    right: rights.find(({ id }) => id === key[entry.id ?? '']),
  }))
  return { rows, rights, others: rights.filter((entry) => !rows.some((row) => row.right === entry)) }
}

/** Writes pairs back: equal texts of the right side become one entry. */
export function withPairs(item: DraftItem, { rows, others }: Pairs): DraftItem {
  const rights: WrittenChoice[] = []
  const keep = (entry: WrittenChoice): string | undefined => {
    const same = rights.find(({ id, text }) => id === entry.id || (text !== '' && text === entry.text))
    if (same) return same.id
    rights.push(entry)
    return entry.id
  }
  const correctResponse = Object.fromEntries(
    rows.flatMap(({ left, right }) => (right ? [[left.id as string, keep(right) as string]] : [])),
  )
  for (const entry of others) keep(entry)
  return { ...item, left: rows.map(({ left }) => left), right: rights, correctResponse }
}

export const newEntry = (text = ''): WrittenChoice => ({ id: randomId(), text })

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
