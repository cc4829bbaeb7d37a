import { sha1 } from '@noble/hashes/legacy.js'
import { uuidFromHash } from '../../core/uuid.ts'

const bytesOf = (uuid: string) => (uuid.match(/[0-9a-f]{2}/gi) ?? []).map((digits) => Number.parseInt(digits, 16))

/**
 * The id of what is stated once of an attempt: a UUID of version 5 (RFC 9562, 5.5), named in the attempt's own name
 * space. Stated again, after a reload or by another tab, it has the same id, and a store records it once.
 */
export function nameStatement(attempt: string, name: string): string {
  const hash = sha1(Uint8Array.from([...bytesOf(attempt), ...new TextEncoder().encode(name)]))
  return uuidFromHash(hash, 5)
}
