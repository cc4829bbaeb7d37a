import { idOfText } from '../../core/id-of-text.ts'
import type { AnyResponse, Item } from '../../core/items/index.ts'

type Entry = { id: string; text: string }
type Entries = readonly Entry[]

/** The lists of an item whose entries may go without ids. */
function listsOf(item: Item): Entries[] {
  if ('choices' in item) return [item.choices]
  if ('sentences' in item) return [item.sentences]
  if ('left' in item) return [item.left, item.right]
  return 'gaps' in item ? item.gaps.map(({ choices }) => choices) : []
}

/** True if no two entries of a list would get the same id. */
export const canBeShort = (item: Item): boolean =>
  listsOf(item).every((list) => new Set(list.map(({ text }) => idOfText(text))).size === list.length)

const shorten = (list: Entries): unknown[] =>
  list.map(({ id: _, ...entry }) => (Object.keys(entry).length === 1 ? entry.text : entry))

const textIn = (list: Entries, id: string | undefined) => list.find((entry) => entry.id === id)?.text ?? ''

/** The item as its author would write it in short, with its key by texts or, of an order, by the order in the file. */
export function toShortItem(item: Item): object {
  switch (item.type) {
    case 'order': {
      const sorted = item.correctResponse.map((id) => item.choices.find((choice) => choice.id === id) as Entry)
      const { correctResponse: _, ...rest } = item
      return { ...rest, choices: shorten(sorted) }
    }
    case 'choice':
    case 'multiple-choice':
      return { ...item, choices: shorten(item.choices), ...keyBy(item.choices, item.correctResponse) }
    case 'hottext':
      return { ...item, sentences: shorten(item.sentences), ...keyBy(item.sentences, item.correctResponse) }
    case 'match': {
      const { left, right, correctResponse } = item
      const pairs = Object.entries(correctResponse).map(([a, b]) => [textIn(left, a), textIn(right, b)])
      return { ...item, left: shorten(left), right: shorten(right), correctResponse: Object.fromEntries(pairs) }
    }
    case 'inline-choice': {
      const { gaps, correctResponse } = item
      const key = gaps.map(({ id, choices }) => [id, textIn(choices, correctResponse?.[id])])
      const short = gaps.map((gap) => ({ ...gap, choices: shorten(gap.choices) }))
      return { ...item, gaps: short, ...(correctResponse && { correctResponse: Object.fromEntries(key) }) }
    }
    default:
      return item
  }
}

function keyBy(list: Entries, key: string | string[] | undefined) {
  if (key === undefined) return {}
  return { correctResponse: Array.isArray(key) ? key.map((id) => textIn(list, id)) : textIn(list, key) }
}

/** The same response to the item in its short form: with ids made from texts. */
export function toShortResponse(item: Item, response: AnyResponse): AnyResponse {
  const ids = (list: Entries | undefined, id: string) => idOfText(textIn(list ?? [], id))
  if (item.type === 'match') {
    const pairs = Object.entries(response).map(([a, b]) => [ids(item.left, a), ids(item.right, b)])
    return Object.fromEntries(pairs)
  }
  if (item.type === 'inline-choice') {
    const choicesOf = (gap: string) => item.gaps.find(({ id }) => id === gap)?.choices
    return Object.fromEntries(Object.entries(response).map(([gap, id]) => [gap, ids(choicesOf(gap), id)]))
  }
  const [list] = listsOf(item)
  if (!list) return response
  return Array.isArray(response) ? response.map((id) => ids(list, id)) : ids(list, String(response))
}
