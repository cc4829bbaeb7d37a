import { immutableJSONPatch } from 'immutable-json-patch'

/** One step of a patch. */
export type Change =
  | { op: 'add' | 'replace'; path: string; value: unknown }
  | { op: 'remove'; path: string }
  | { op: 'move'; from: string; path: string }

/** A change of a quiz file as data: a JSON Patch (RFC 6902), without its operations "copy" and "test". */
export type Patch = readonly Change[]

/** The value with a patch applied. What is not changed is shared. Throws if the value does not have what the patch changes. */
export const applyPatch = <Value>(value: Value, patch: Patch): Value =>
  immutableJSONPatch<Value, Value>(value, [...patch])

export const replace = (path: string, value: unknown): Patch => [{ op: 'replace', path, value }]

export const remove = (path: string): Patch => [{ op: 'remove', path }]
