/** `Cache-Control` of content that never changes under its URL. */
export const immutable = 'public, max-age=31536000, immutable'

/** True if `If-None-Match` names the entity; weak comparison (RFC 9110, 13.1.2). */
export function matchesEtag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch.split(',').some((part) => ['*', etag].includes(part.trim().replace(/^W\//, '')))
}
