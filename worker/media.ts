import { Hono } from 'hono'
import { mediaSrc, readMediaSrc } from '../core/media/media-src.ts'
import { mediaTypes } from '../core/media/media-type.ts'
import type { Env } from './bindings.ts'
import { readMedia } from './db/media.ts'
import { checkFlood } from './middleware/limit-rate.ts'
import { Problem } from './problem.ts'
import { matchesEtag } from './requests/match-etag.ts'

const forever = 'public, max-age=31536000, immutable'

/**
 * The pictures of published quizzes, at the addresses by which quizzes name them. Only those that are looked up in the
 * database count for a flood: a class that opens a quiz of many pictures must not use up what its answers need.
 */
export const mediaFiles = new Hono<Env>().get('/media/:name', async (c) => {
  const named = readMediaSrc(`media/${c.req.param('name')}`)
  if (!named) throw unknown()
  const headers = { ETag: `"${named.hash}"`, 'Cache-Control': forever }
  // Whoever has content of this hash has this content.
  if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
  const { edge, database } = c.var
  const name = mediaSrc(named)
  const held = await edge.readMedia(name)
  if (!held) await checkFlood(c)
  const bytes = held ?? (await readMedia(database, named))
  if (!bytes) throw unknown()
  if (!held) edge.writeMedia(name, bytes)
  return c.body(bytes, 200, { ...headers, 'Content-Type': mediaTypes[named.type] })
})

const unknown = () => new Problem('unknown-media', 'No published quiz shows a picture of this name.')
