import { Hono } from 'hono'
import { inspectMedia, maxMediaBytes } from '../../core/media/inspect-media.ts'
import { mediaSrc } from '../../core/media/media-src.ts'
import type { Env } from '../bindings.ts'
import { writeMedia } from '../db/media.ts'
import { limitPublishing } from '../middleware/limit-rate.ts'
import { Problem } from '../problem.ts'
import { checkAuthorKey } from '../requests/check-author-key.ts'
import { readBytes } from '../requests/read-bytes.ts'
import { mediaHash, type SentMedia } from '../schemas.ts'

/** The pictures that quizzes show. Each has its content for an address, so that one that was sent stays what it is. */
export const media = new Hono<Env>().put('/media/:hash', limitPublishing, async (c) => {
  await checkAuthorKey(c.req.header('Authorization'), c.env.AUTHOR_KEY_HASH)
  const hash = mediaHash.safeParse(c.req.param('hash')).data
  if (!hash) throw new Problem('invalid-request', 'The hash in the address must be SHA-256 in lower-case hexadecimal.')
  const bytes = await readBytes(c.req.raw, maxMediaBytes)
  if ((await hashOf(bytes)) !== hash) {
    throw new Problem('invalid-request', 'The hash in the address is not that of the body. Send the file as it is.')
  }
  const { type, fault } = inspectMedia(bytes)
  if (!type) throw new Problem('invalid-media', `The picture ${fault}.`)
  const added = await writeMedia(c.var.database, { hash, type }, bytes)
  const sent: SentMedia = { src: mediaSrc({ hash, type }) }
  return added ? c.json(sent, 201, { Location: `/${sent.src}` }) : c.json(sent, 200)
})

const hashOf = async (bytes: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
