import { isObject, valueAt } from '../pointer.ts'

/** The ids of a list of the item that contains the value at `pointer`. */
export function idsBeside(list: string, pointer: string, quiz: unknown): string[] {
  const item = /^\/items\/\d+/.exec(pointer)?.[0] ?? ''
  return asList(valueAt(`${item}/${list}`, quiz)).flatMap((one) =>
    isObject(one) && typeof one.id === 'string' ? [one.id] : [],
  )
}

/** The ids that a key may name. */
export function listIds(pointer: string, quiz: unknown): string[] {
  const [item] = /^\/items\/\d+(?=\/correctResponse)/.exec(pointer) ?? []
  if (item === undefined) return []
  const ids = ['choices', 'sentences', 'right'].flatMap((list) => idsBeside(list, pointer, quiz))
  const gaps = asList(valueAt(`${item}/gaps`, quiz)).keys()
  return [...ids, ...[...gaps].flatMap((gap) => idsBeside(`gaps/${gap}/choices`, pointer, quiz))]
}

export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** Ids for a message: `"a", "b"`. */
export const quoteIds = (ids: readonly unknown[]): string => ids.map((id) => `"${id}"`).join(', ')
