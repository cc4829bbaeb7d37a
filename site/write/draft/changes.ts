import type { Draft, DraftItem } from './draft.ts'

/** Sets fields of an object; undefined removes a field. Returns the same object if nothing changes. */
export function withFields<T extends object>(object: T, fields: { [Name in keyof T]?: T[Name] | undefined }): T {
  const names = Object.keys(fields) as (keyof T)[]
  if (names.every((name) => object[name] === fields[name])) return object
  const all = { ...object, ...fields } as T
  for (const name of names) if (fields[name] === undefined) delete all[name]
  return all
}

/** Changes the item with an id. */
export const withItem =
  (id: string, change: (item: DraftItem) => DraftItem) =>
  (draft: Draft): Draft => ({ ...draft, items: draft.items.map((item) => (item.id === id ? change(item) : item)) })

/** Adds items after another one, by default at the end. */
export const withNewItems =
  (added: readonly DraftItem[], after?: string) =>
  (draft: Draft): Draft => {
    const index = draft.items.findIndex(({ id }) => id === after)
    return { ...draft, items: draft.items.toSpliced(index < 0 ? draft.items.length : index + 1, 0, ...added) }
  }

export const withoutItem =
  (id: string) =>
  (draft: Draft): Draft => ({ ...draft, items: draft.items.filter((item) => item.id !== id) })

/** Moves an item to an index of the list without it. */
export const withItemAt =
  (id: string, index: number) =>
  (draft: Draft): Draft => {
    const item = draft.items.find((one) => one.id === id)
    const others = draft.items.filter((one) => one.id !== id)
    const to = Math.max(0, Math.min(index, others.length))
    return item && draft.items.indexOf(item) !== to ? { ...draft, items: others.toSpliced(to, 0, item) } : draft
  }

/** Moves an entry of a list. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [entry] = list.slice(from, from + 1)
  return entry === undefined || to < 0 || to >= list.length ? list : list.toSpliced(from, 1).toSpliced(to, 0, entry)
}
