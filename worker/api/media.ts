import { Hono } from 'hono'
import { z } from 'zod'
import { inspectMedia, maxMediaBytes } from '../../core/media/inspect-media.ts'
import { mediaSrc, readMediaSrc } from '../../core/media/media-src.ts'
import { mediaTypes } from '../../core/media/media-type.ts'
import type { Env } from '../bindings.ts'
import { readMedia, writeMedia } from '../db/media.ts'
import { checkFlood } from '../middleware/limit-rate.ts'
import { requireAuthor } from '../middleware/require-author.ts'
import { describeRoute, header, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { immutable, matchesEtag } from '../requests/caching.ts'
import { readBytes } from '../requests/read-bytes.ts'
import { readParam } from '../requests/read-request.ts'
import { mediaHash, type SentMedia, sentMediaSchema } from './schemas.ts'

/** Content of any picture type, without a schema. */
const picture = Object.fromEntries(Object.values(mediaTypes).map((type) => [type, {}]))

/** Uploads pictures. Their path is the hash of their content, so they never change. */
export const media = new Hono<Env>().put(
  '/media/:hash',
  describeRoute({
    operationId: 'putMedia',
    summary: 'Uploads a picture for quizzes: PNG, JPEG, WebP, AVIF, GIF or SVG, at most 1 MiB.',
    description:
      'Its address is made from its content, so it can be uploaded again at any time and never changes. Its type is read ' +
      'from its bytes. An SVG may contain drawing elements only.',
    requestBody: { required: true, content: picture },
    responses: {
      201: jsonAnswer('A new picture.', sentMediaSchema, { Location: header('The address of the picture.') }),
      200: jsonAnswer('The host has this picture already.', sentMediaSchema),
      ...problemAnswers('body-too-large', 'invalid-request', 'invalid-media', 'storage-unavailable'),
    },
  }),
  requireAuthor,
  readParam(z.object({ hash: mediaHash }), () => 'The hash in the address must be SHA-256 in lower-case hexadecimal.'),
  async (c) => {
    const { hash } = c.req.valid('param')
    const bytes = await readBytes(c.req.raw, maxMediaBytes)
    if ((await hashOf(bytes)) !== hash) {
      throw new ProblemError(
        'invalid-request',
        'The hash in the address does not match the body. Send the file unchanged.',
      )
    }
    const { type, fault } = inspectMedia(bytes)
    if (!type) throw new ProblemError('invalid-media', `The picture ${fault}.`)
    const added = await writeMedia(c.var.database, { hash, type }, bytes)
    const sent: SentMedia = { src: mediaSrc({ hash, type }) }
    return added ? c.json(sent, 201, { Location: `/${sent.src}` }) : c.json(sent, 200)
  },
)

const hashOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()

/**
 * Serves pictures at the paths that quizzes use. Only database reads count for the rate limit: a class that opens a quiz
 * with many pictures must not use up the limit for its answers.
 */
export const mediaFiles = new Hono<Env>().get(
  '/media/:name',
  describeRoute({
    operationId: 'getMedia',
    summary: 'Returns a picture of a published quiz. It never changes.',
    responses: {
      200: { description: 'The picture.', content: picture },
      304: { description: 'The client has it already (`If-None-Match`).' },
      ...problemAnswers('unknown-media', 'rate-limited', 'storage-unavailable'),
    },
  }),
  async (c) => {
    const named = readMediaSrc(`media/${c.req.param('name')}`)
    if (!named) throw unknown()
    const headers = { ETag: `"${named.hash}"`, 'Cache-Control': immutable }
    // The hash is made from the content, so a client that has the hash has the content.
    if (matchesEtag(c.req.header('If-None-Match'), headers.ETag)) return c.body(null, 304, headers)
    const { edge, database } = c.var
    const name = mediaSrc(named)
    const held = await edge.readMedia(name)
    if (!held) await checkFlood(c)
    const bytes = held ?? (await readMedia(database, named))
    if (!bytes) throw unknown()
    if (!held) edge.writeMedia(name, bytes)
    return c.body(bytes, 200, { ...headers, 'Content-Type': mediaTypes[named.type] })
  },
)

const unknown = () => new ProblemError('unknown-media', 'No picture has this name.')
