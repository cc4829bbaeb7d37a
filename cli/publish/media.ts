import { readFile } from 'node:fs/promises'
import { mediaSrc } from '../../core/media/media-src.ts'
import { mediaTypes } from '../../core/media/media-type.ts'
import { type Asking, apiOf, askForHead, askHost, type FailedAnswer } from '../host/ask-host.ts'
import type { LocalMedia } from './make-publication.ts'
import type { PlannedPicture } from './published.ts'

/** The host that quizzes go to, and the key that lets them in. */
export interface Destination extends Asking {
  host: URL
  key: string
}

/** How many pictures have been sent, or which one the host did not take. */
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
  /** Contents of pictures that go there with a quiz before this one; what this one adds is put in. */
  coming: Set<string>
}

/** What publishing a quiz would do with each of its pictures. It only asks for what is there, and needs no key. */
export async function planMedia(
  media: readonly LocalMedia[],
  { host, coming, ...asking }: Host,
): Promise<PlannedPicture[]> {
  const planned: PlannedPicture[] = []
  for (const one of media) {
    const { path, bytes, hash } = one
    const standing = coming.has(hash) ? 'earlier' : await findStanding(one, host, asking)
    if (standing !== 'there') coming.add(hash)
    planned.push({ path, bytes, standing })
  }
  return planned
}

async function findStanding(media: LocalMedia, host: URL, asking: Asking): Promise<PlannedPicture['standing']> {
  const answer = await askForHead(new URL(`/${mediaSrc(media)}`, host), asking)
  if ('body' in answer) return 'there'
  return 'status' in answer && answer.status === 404 ? 'lacking' : 'unknown'
}
