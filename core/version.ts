import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Quiz } from './quiz.ts'

const versionBytes = 12

/** SHA-256 over the canonical JSON (RFC 8785) of a quiz. `$schema` is not content. */
const hashOf = (quiz: Quiz): Uint8Array => sha256(utf8ToBytes(canonicalize(quiz) as string))

/**
 * The version of a quiz: the first 16 characters of the base64url of its hash, so the same content has the same version,
 * regardless of the order of its fields.
 */
export function versionOf(quiz: Quiz): string {
  const [...bytes] = hashOf(quiz).slice(0, versionBytes)
  return bytes.reduce((text, byte, index) => text + base64urlDigits(bytes[index - 1] ?? 0, byte, index % 3), '')
}

/**
 * The part of a quiz's hash that is not in its version. Lists ordered by it stay the same as long as the quiz does,
 * and without the key nobody can compute the order for another key.
 */
export const unpublishedHash = (quiz: Quiz): string => bytesToHex(hashOf(quiz).slice(versionBytes))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Encodes three bytes as four base64url characters (RFC 4648, section 5). */
function base64urlDigits(previous: number, byte: number, place: number): string {
  const digit = (bits: number) => alphabet.charAt(bits & 63)
  if (place === 0) return digit(byte >> 2)
  if (place === 1) return digit((previous << 4) | (byte >> 4))
  return digit((previous << 2) | (byte >> 6)) + digit(byte)
}
