import { findMedia, readMediaSrc } from '../../../core/media/media-src.ts'
import { ask, Failure, type Host } from '../../host.ts'
import type { Draft } from '../draft/draft.ts'
import type { Pictures } from '../pictures/pictures.ts'

/** Uploads the pictures of a draft that the host does not have. Throws a Failure that names the picture. */
export async function sendPictures(host: Host, pictures: Pictures, draft: Draft): Promise<void> {
  const sent = new Set<string>()
  for (const { media, pointer } of findMedia(draft)) {
    const src = String(media.src)
    const named = readMediaSrc(src)
    if (sent.has(src) || !named || (await isThere(src))) continue
    const picture = await pictures.find(src)
    if (!picture) continue
    const sending = host.media[':hash'].$put({ param: { hash: named.hash } }, { init: { body: picture.blob } })
    await ask(sending).catch((error: Failure) => {
      const { code, message: detail } = error
      throw code === 'invalid-media' ? new Failure(code, { detail, errors: [{ pointer, detail }] }) : error
    })
    sent.add(src)
  }
}

/** A failed request counts as missing: the upload then says what is wrong. */
const isThere = async (src: string) => (await fetch(`/${src}`, { method: 'HEAD' }).catch(() => undefined))?.ok === true
