import { readFile } from 'node:fs/promises'
import { mediaSrc } from '../../core/media/media-src.ts'
import { mediaTypes } from '../../core/media/media-type.ts'
import { askHost, type HostAnswer } from '../host/ask-host.ts'
import type { LocalMedia } from './make-publication.ts'
import type { Destination } from './publish-file.ts'

/** How many pictures have been sent, or which one the host did not take. */
export type SentMedia = { sent: number } | { failed: LocalMedia; answer: Exclude<HostAnswer, { body: unknown }> }

/** Sends those pictures that a host lacks, one after another: each stays there, so what has been sent need not be again. */
export async function sendMedia(media: readonly LocalMedia[], to: Destination): Promise<SentMedia> {
  let sent = 0
  for (const one of media) {
    const { host, key, ...asking } = to
    const there = await askHost(new URL(`/${mediaSrc(one)}`, host), { method: 'HEAD' }, asking)
    if ('body' in there) continue
    if ('unreachable' in there) return { failed: one, answer: there }
    const request = {
      method: 'PUT',
      headers: { 'Content-Type': mediaTypes[one.type], Authorization: `Bearer ${key}` },
      body: await readFile(one.path),
    }
    const answer = await askHost(new URL(`/api/media/${one.hash}`, host), request, asking)
    if (!('body' in answer)) return { failed: one, answer }
    sent++
  }
  return { sent }
}
