import { sha1 } from '@noble/hashes/legacy.js'

const bytesOf = (uuid: string) => (uuid.match(/[0-9a-f]{2}/gi) ?? []).map((digits) => Number.parseInt(digits, 16))

/**
 * The id of what is stated once of an attempt: a UUID of version 5 (RFC 9562, 5.5), named in the attempt's own name
 * space. Stated again, after a reload or by another tab, it has the same id, and a store records it once.
 */
export function nameStatement(attempt: string, name: string): string {
  const hash = sha1(Uint8Array.from([...bytesOf(attempt), ...new TextEncoder().encode(name)]))
  return writeUuid(hash.slice(0, 16), 5)
}

/** 16 bytes as a UUID of a version, which is marked in them (RFC 9562, 4). */
function writeUuid(bytes: Uint8Array, version: number): string {
  bytes[6] = ((bytes[6] as number) & 0x0f) | (version << 4)
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
