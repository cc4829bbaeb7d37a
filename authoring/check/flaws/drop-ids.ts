import { type Patch, remove, replace } from '../../patch.ts'
import { renameKey } from '../follow-key.ts'
import type { WrittenItem } from './flaw.ts'

type Entries = readonly { id: string; text: string }[]

/** The lists of an item whose entries a key names, by their pointers in the item. */
function listsOf({ item }: WrittenItem): [string, Entries][] {
  if (item.type === 'inline-choice') return item.gaps.map(({ choices }, gap) => [`gaps/${gap}/choices`, choices])
  const names = ['choices', 'sentences', 'left', 'right'] as const
  return names.flatMap((name): [string, Entries][] => {
    const entries = (item as { [name in (typeof names)[number]]?: Entries })[name]
    return entries ? [[name, entries]] : []
  })
}

/** The advice that goes with it. */
export const dropIdsFix = 'leave the ids out, which are then made of the texts; or name them after what the choices say'

/** Takes the ids out of the lists of an item: those that stand in for them come from the texts, and so does its key. */
export function dropIds(written: WrittenItem): Patch {
  const { item, index } = written
  const at = `/items/${index}`
  const lists = listsOf(written)
  const areClear = lists.every(([, entries]) => new Set(entries.map(({ text }) => text.trim())).size === entries.length)
  if (!areClear) return []
  const textOf = new Map(lists.flatMap(([, entries]) => entries.map(({ id, text }) => [id, text] as const)))
  const isClash = lists.flatMap(([, entries]) => entries).some(({ id, text }) => textOf.get(id) !== text)
  const key = item.correctResponse
  // An id that two lists share names one thing here and another there.
  if (isClash && key !== undefined) return []
  const named = renameKey(key, textOf, item.type === 'match' ? textOf : new Map())
  return [
    ...lists.flatMap(([list, entries]) => entries.map((_, place) => remove(`${at}/${list}/${place}/id`))).flat(),
    ...(key === undefined ? [] : replace(`${at}/correctResponse`, named)),
  ]
}
