import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { toBase64url } from '../../core/base64url.ts'

/** `Cache-Control` of content that never changes under its URL. */
export const immutable = 'public, max-age=31536000, immutable'

/** True if `If-None-Match` names the entity; weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, '')))
}

/** An ETag made from the content: part of its SHA-256, in quotation marks. */
export const contentTag = (text: string): string => `"${toBase64url(sha256(utf8ToBytes(text)).slice(0, 12))}"`
