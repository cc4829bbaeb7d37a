import type { Item } from '../../core/items/index.ts'
import { sameIdIsKey } from '../check/flaws/same-id-is-key.ts'
import { tellingId } from '../check/flaws/telling-id.ts'
import { hashIds } from '../formats/ids.ts'

/** The note on items whose ids are no longer those of the bank. */
export const newIdsNote = 'its ids told the right answer, so they are new'

const inQuiz = (items: readonly Item[]) => ({
  language: 'en',
  items: items.map((item, index) => ({ item, index })),
})

/** The item with new ids of its parts if `lede check` finds that the ids reveal the key; else unchanged. */
export const hideKey = (item: Item): Item => (tellingId.find(inQuiz([item])).length > 0 ? renameParts(item) : item)

/** The items of a quiz with new ids, if the same id was always the right one. */
export const hideRepeatedKey = (items: readonly Item[]): Item[] | undefined =>
  sameIdIsKey.find(inQuiz(items)).length > 0 ? items.map(renameParts) : undefined

type Part = { id: string; text: string }

/** Maps old ids to new ones, which are hashes of the texts. */
function nameAnew(parts: readonly Part[], side = ''): (id: string) => string {
  const ids = hashIds(parts.map(({ text }) => `${side}${text}`))
  const made = new Map(parts.map(({ id }, index) => [id, ids[index] as string]))
  return (id) => made.get(id) ?? id
}

const rename = <T extends Part>(parts: readonly T[], toNew: (id: string) => string): T[] =>
  parts.map((part) => ({ ...part, id: toNew(part.id) }))

function renameParts(item: Item): Item {
  switch (item.type) {
    case 'choice': {
      const toNew = nameAnew(item.choices)
      const key = item.correctResponse
      return {
        ...item,
        choices: rename(item.choices, toNew),
        ...(key !== undefined && { correctResponse: toNew(key) }),
      }
    }
    case 'multiple-choice': {
      const toNew = nameAnew(item.choices)
      const key = item.correctResponse?.map(toNew)
      return { ...item, choices: rename(item.choices, toNew), ...(key && { correctResponse: key }) }
    }
    case 'order': {
      const toNew = nameAnew(item.choices)
      const choices = rename(item.choices, toNew).toSorted((a, b) => (a.id < b.id ? -1 : 1))
      return { ...item, choices, correctResponse: item.correctResponse.map(toNew) }
    }
    case 'match': {
      const [left, right] = [nameAnew(item.left, 'left of '), nameAnew(item.right)]
      const pairs = Object.entries(item.correctResponse).map(([from, to]) => [left(from), right(to)])
      const lists = { left: rename(item.left, left), right: rename(item.right, right) }
      return { ...item, ...lists, correctResponse: Object.fromEntries(pairs) }
    }
    case 'inline-choice':
      return renameInGaps(item)
    default:
      return item
  }
}

function renameInGaps(item: Item<'inline-choice'>): Item {
  const toNew = new Map(item.gaps.map(({ id, choices }) => [id, nameAnew(choices)]))
  const key =
    item.correctResponse &&
    Object.fromEntries(Object.entries(item.correctResponse).map(([gap, id]) => [gap, toNew.get(gap)?.(id) ?? id]))
  const gaps = item.gaps.map((gap) => ({ ...gap, choices: rename(gap.choices, toNew.get(gap.id) ?? ((id) => id)) }))
  return { ...item, gaps, ...(key && { correctResponse: key }) }
}
