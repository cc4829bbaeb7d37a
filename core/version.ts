import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { toBase64url } from './base64url.ts'
import type { Quiz } from './quiz.ts'

const versionBytes = 12

/** SHA-256 over the canonical JSON (RFC 8785) of a quiz. `$schema` is not content. */
const hashOf = (quiz: Quiz): Uint8Array => sha256(utf8ToBytes(canonicalize(quiz) as string))

/**
 * The version of a quiz: the first 16 characters of the base64url of its hash, so the same content has the same version,
 * regardless of the order of its fields.
 */
export function versionOf(quiz: Quiz): string {
  return toBase64url(hashOf(quiz).slice(0, versionBytes))
}

/**
 * The part of a quiz's hash that is not in its version. Lists ordered by it stay the same as long as the quiz does,
 * and without the key nobody can compute the order for another key.
 */
export const unpublishedHash = (quiz: Quiz): string => bytesToHex(hashOf(quiz).slice(versionBytes))
