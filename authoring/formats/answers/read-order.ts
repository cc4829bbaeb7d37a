import { hashIds } from '../ids.ts'

/** The fields of an order item from its parts in their right order, which neither ids nor file reveal. */
export function readOrder(parts: readonly string[]) {
  const ids = hashIds(parts)
  const choices = parts.map((text, index) => ({ id: ids[index] as string, text }))
  return {
    type: 'order',
    choices: choices.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    correctResponse: ids,
  }
}
