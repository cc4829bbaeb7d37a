import { sha1 } from '@noble/hashes/legacy.js'
import { uuidFromHash } from '../../core/uuid.ts'

const bytesOf = (uuid: string) => (uuid.match(/[0-9a-f]{2}/gi) ?? []).map((digits) => Number.parseInt(digits, 16))

/**
 * The id of a statement: a UUID of version 5 (RFC 9562, 5.5) in the attempt's namespace. A statement that is repeated
 * after a reload or by another tab has the same id, so a store records it once.
 */
export function nameStatement(attempt: string, name: string): string {
  const hash = sha1(Uint8Array.from([...bytesOf(attempt), ...new TextEncoder().encode(name)]))
  return uuidFromHash(hash, 5)
}
