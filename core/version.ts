import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Quiz } from './quiz.ts'

/**
 * The version of a quiz: the first 16 characters of the base64url of SHA-256 over its canonical JSON (RFC 8785), so
 * the same content has the same version, whatever the order of its fields. `$schema` is not content.
 */
export function versionOf(quiz: Quiz): string {
  const [...bytes] = sha256(utf8ToBytes(canonicalize(quiz) as string)).slice(0, 12)
  return bytes.reduce((text, byte, index) => text + base64urlDigits(bytes[index - 1] ?? 0, byte, index % 3), '')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Three bytes make four digits: the first gives one, the second one, the third two (RFC 4648, section 5). */
function base64urlDigits(previous: number, byte: number, place: number): string {
  const digit = (bits: number) => alphabet.charAt(bits & 63)
  if (place === 0) return digit(byte >> 2)
  if (place === 1) return digit((previous << 4) | (byte >> 4))
  return digit((previous << 2) | (byte >> 6)) + digit(byte)
}
