import { isObject, readPointer, valueAt } from './pointer.ts'

/** One step of a patch. `add` into a list inserts before the index; "-" is the end of the list. */
export type Change =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string }

/** A change of a quiz file as data: a JSON Patch (RFC 6902), without its operations "copy" and "test". */
export type Patch = readonly Change[]

/** The value with a patch applied. What is not changed is shared; a change of what is not there changes nothing. */
export const applyPatch = <Value>(value: Value, patch: Patch): Value =>
  patch.reduce<unknown>(applyChange, value) as Value

export const replace = (path: string, value: unknown): Patch => [{ op: 'replace', path, value }]

export const remove = (path: string): Patch => [{ op: 'remove', path }]

function applyChange(value: unknown, change: Change): unknown {
  if (change.op !== 'move') return changeAt(value, readPointer(change.path), change)
  const { from, path } = change
  const moved = valueAt(from, value)
  const without = changeAt(value, readPointer(from), { op: 'remove', path: from })
  return moved === undefined ? value : changeAt(without, readPointer(path), { op: 'add', path, value: moved })
}

function changeAt(value: unknown, [name, ...rest]: string[], change: Exclude<Change, { op: 'move' }>): unknown {
  if (name === undefined) return change.op === 'remove' ? undefined : change.value
  if (!isObject(value)) return value
  const isThere = Object.hasOwn(value, name)
  if (rest.length > 0) {
    const inner = isThere ? changeAt(value[name], rest, change) : undefined
    return inner === undefined ? value : withEntry(value, name, inner)
  }
  if (change.op !== 'add') {
    if (!isThere) return value
    return change.op === 'remove' ? withoutEntry(value, name) : withEntry(value, name, change.value)
  }
  if (!Array.isArray(value)) return withEntry(value, name, change.value)
  return value.toSpliced(name === '-' ? value.length : Number(name), 0, change.value)
}

const withEntry = (value: object, name: string, inner: unknown): object =>
  Array.isArray(value) ? value.with(Number(name), inner) : { ...value, [name]: inner }

function withoutEntry(value: object, name: string): object {
  if (Array.isArray(value)) return value.toSpliced(Number(name), 1)
  return Object.fromEntries(Object.entries(value).filter(([own]) => own !== name))
}
