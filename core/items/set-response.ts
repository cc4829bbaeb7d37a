import { z } from 'zod'
import { localId } from './fields.ts'

/** A response that is a set of ids, written as a list. */
export const idSet = z.array(localId).max(200)

/** Reports an id of a response that is unknown or repeated. */
export function checkIdSet(known: ReadonlySet<string>, response: readonly string[], word: string): string | undefined {
  const unknown = response.find((id) => !known.has(id))
  if (unknown !== undefined) return `has no ${word} "${unknown}"`
  return new Set(response).size === response.length ? undefined : `names a ${word} twice`
}
