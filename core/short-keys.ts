import { idOfText } from './id-of-text.ts'
import { pointerTo } from './issues.ts'
import type { Issue } from './items/item-type.ts'
import type { ExpandedList, Fields } from './short-lists.ts'
import { isFields } from './short-lists.ts'

type Lists = Readonly<Record<string, ExpandedList | undefined>>

/** A key by ids. A text that no entry has is an issue, and an id stands in for it. */
interface ExpandedKey {
  value: unknown
  issues: Issue[]
}

/** Turns a key that names texts into one that names ids. An order without ids and key has the file's order as its key. */
export function expandKey(item: Fields, lists: Lists, gaps: Lists): ExpandedKey {
  const { type, correctResponse: key } = item
  if (type === 'match') return expandPairs(key, lists.left, () => lists.right)
  if (type === 'inline-choice') return expandPairs(key, undefined, (gap) => own(gaps, gap))
  const list = type === 'hottext' ? lists.sentences : lists.choices
  if (type === 'order' && key === undefined && list?.ids) return { value: list.ids, issues: [] }
  if (!Array.isArray(key)) return nameId(key, list, [])
  const named = key.map((one, index) => nameId(one, list, [index]))
  return { value: named.map(({ value }) => value), issues: named.flatMap(({ issues }) => issues) }
}

function expandPairs(
  key: unknown,
  left: ExpandedList | undefined,
  rightOf: (source: string) => ExpandedList | undefined,
) {
  if (!isFields(key)) return { value: key, issues: [] }
  const issues: Issue[] = []
  const pairs = new Map<string, unknown>()
  for (const [source, target] of Object.entries(key)) {
    const from = nameId(source, left, [source])
    const to = nameId(target, rightOf(source), [source])
    issues.push(...from.issues, ...to.issues)
    const id = String(from.value)
    if (pairs.has(id)) issues.push({ pointer: pointerOf([source]), detail: `names "${source}" twice` })
    pairs.set(id, to.value)
  }
  return { value: Object.fromEntries(pairs), issues }
}

/** The id for a text of a list whose ids are made from texts; an id stays. */
function nameId(name: unknown, list: ExpandedList | undefined, path: PropertyKey[]): ExpandedKey {
  const [first] = list?.ids ?? []
  if (typeof name !== 'string' || !list?.ids || first === undefined) return { value: name, issues: [] }
  const id = [idOfText(name), name].find((one) => list.ids?.includes(one))
  if (id !== undefined) return { value: id, issues: [] }
  return { value: first, issues: [{ pointer: pointerOf(path), detail: `names "${name}", which is the text of none` }] }
}

const pointerOf = (path: PropertyKey[]) => pointerTo(['correctResponse', ...path])

const own = (lists: Lists, name: string) => (Object.hasOwn(lists, name) ? lists[name] : undefined)
