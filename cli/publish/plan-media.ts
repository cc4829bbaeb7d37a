import { mediaSrc } from '../../core/media/media-src.ts'
import { type Asking, askHost } from '../host/ask-host.ts'
import type { LocalMedia } from './make-publication.ts'
import type { PlannedPicture } from './published.ts'

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
  const answer = await askHost(new URL(`/${mediaSrc(media)}`, host), { method: 'HEAD' }, asking)
  if ('body' in answer) return 'there'
  return 'status' in answer && answer.status === 404 ? 'lacking' : 'unknown'
}
