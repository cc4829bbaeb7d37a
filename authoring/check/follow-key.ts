import { type Patch, replace } from '../patch.ts'
import { isObject, valueAt } from '../pointer.ts'

/** An id or a text by which a key may name an entry of a list. */
const name = /^(\/items\/\d+)\/(?:choices|sentences|left|right|gaps\/\d+\/choices)\/\d+(?:\/(id|text))?$/

/** A patch that renames the same entries in the key of their item, which would name nothing otherwise. */
export function followKey(patch: Patch, quiz: unknown): Patch {
  const renamed = new Map<string, Map<string, string>>()
  for (const change of patch) {
    const [, item, field] = name.exec(change.path) ?? []
    const before = valueAt(change.path, quiz)
    if (item === undefined || change.op !== 'replace' || typeof before !== 'string') continue
    const owner = field === 'text' ? valueAt(change.path.replace(/\/text$/, ''), quiz) : undefined
    // An entry with an id is never named by its text.
    if (isObject(owner) && typeof owner.id === 'string') continue
    const names = renamed.get(item) ?? new Map<string, string>()
    renamed.set(item, names.set(before, String(change.value)))
  }
  const keys = [...renamed].flatMap(([item, names]): Patch => {
    const key = valueAt(`${item}/correctResponse`, quiz)
    const followed = renameKey(key, names)
    return JSON.stringify(followed) === JSON.stringify(key) ? [] : replace(`${item}/correctResponse`, followed)
  })
  return [...patch, ...keys]
}

/** A key with other names: one, a list of them, or pairs. `sources` are those of the first of each pair. */
export function renameKey(
  key: unknown,
  names: ReadonlyMap<string, string>,
  sources: ReadonlyMap<string, string> = names,
): unknown {
  if (typeof key === 'string') return names.get(key) ?? key
  if (Array.isArray(key)) return key.map((one) => renameKey(one, names))
  if (!isObject(key)) return key
  return Object.fromEntries(
    Object.entries(key).map(([source, target]) => [sources.get(source) ?? source, renameKey(target, names)]),
  )
}
