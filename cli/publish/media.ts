import { readFile } from 'node:fs/promises'
import { mediaSrc } from '../../core/media/media-src.ts'
import { mediaTypes } from '../../core/media/media-type.ts'
import { type Asking, apiOf, askForHead, askHost, type FailedAnswer } from '../host/ask-host.ts'
import type { LocalMedia } from './make-publication.ts'
import type { PlannedPicture } from './published.ts'

/** A host and its author key. */
export interface Destination extends Asking {
  host: URL
  key: string
}

/** The number of uploaded pictures, or the one that failed. */
export type SentMedia = { sent: number } | { failed: LocalMedia; answer: FailedAnswer }

/** Uploads missing pictures one by one. Each is stored on arrival, so a retry does not send it again. */
export async function sendMedia(media: readonly LocalMedia[], to: Destination): Promise<SentMedia> {
  let sent = 0
  for (const one of media) {
    const { host, key, ...asking } = to
    const there = await askForHead(new URL(`/${mediaSrc(one)}`, host), asking)
    if ('body' in there) continue
    if ('unreachable' in there) return { failed: one, answer: there }
    const headers = { 'Content-Type': mediaTypes[one.type], Authorization: `Bearer ${key}` }
    const body = await readFile(one.path)
    const answer = await askHost(
      ({ init }) =>
        apiOf(host).media[':hash'].$put({ param: { hash: one.hash } }, { headers, init: { ...init, body } }),
      asking,
    )
    if (!('body' in answer)) return { failed: one, answer }
    sent++
  }
  return { sent }
}

interface Host extends Asking {
  host: URL
  /** Hashes of pictures that earlier quizzes of this run would upload. Those of this quiz are added. */
  uploads: Set<string>
}

/** Returns what publishing would do with each picture of a quiz. Needs no key. */
export async function planMedia(
  media: readonly LocalMedia[],
  { host, uploads, ...asking }: Host,
): Promise<PlannedPicture[]> {
  const planned: PlannedPicture[] = []
  for (const one of media) {
    const { path, bytes, hash } = one
    const standing = uploads.has(hash) ? 'earlier' : await findStanding(one, host, asking)
    if (standing !== 'there') uploads.add(hash)
    planned.push({ path, bytes, standing })
  }
  return planned
}

async function findStanding(media: LocalMedia, host: URL, asking: Asking): Promise<PlannedPicture['standing']> {
  const answer = await askForHead(new URL(`/${mediaSrc(media)}`, host), asking)
  if ('body' in answer) return 'there'
  return 'status' in answer && answer.status === 404 ? 'lacking' : 'unknown'
}
