import { Hono } from 'hono'
import { z } from 'zod'
import { readEmbedding } from '../../core/embed/embedding.ts'
import type { Env } from '../bindings.ts'
import { allowAnyOrigin } from '../middleware/allow-any-origin.ts'
import { limitFloods } from '../middleware/limit-rate.ts'
import { findPublicQuiz } from '../pages/find-quiz.ts'
import { ProblemError } from '../problem.ts'
import { publicOrigin } from '../requests/public-origin.ts'
import { readQuery } from '../requests/read-request.ts'
import { describeEmbed } from './describe-embed.ts'
import { formats } from './discovery.ts'
import { writeXml } from './write-xml.ts'

const pixels = z.coerce.number({ error: 'must be a number of pixels' }).int().min(1).optional()

const querySchema = z.object({
  url: z.string({ error: 'is missing: the address of the page of a quiz' }).max(2000),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().default('json'),
})

const caching = { 'Cache-Control': 'public, max-age=300', Vary: 'User-Agent' }

/** oEmbed 1.0 (oembed.com): returns how to embed a quiz, given the URL of its page. */
export const oembed = new Hono<Env>()
  .use('/oembed', allowAnyOrigin, limitFloods)
  .get('/oembed', readQuery(querySchema), async (c) => {
    const { url, format, ...room } = c.req.valid('query')
    if (!Object.hasOwn(formats, format)) throw new ProblemError('unsupported-format', 'Ask for "json" or "xml".')
    const origin = publicOrigin(c)
    const embedding = readAddress(url, new URL(origin).host)
    const quiz = embedding && (await findPublicQuiz(c.var.catalogue, embedding.quiz))
    if (!quiz)
      throw new ProblemError(
        'not-found',
        `"url" must be the address of a quiz of this host: ${origin}/q/{quiz} or ${origin}/embed/{quiz}.`,
      )
    const forWordPress = /wordpress/i.test(c.req.header('User-Agent') ?? '')
    const embed = describeEmbed({ quiz, embedding, origin, room, forWordPress })
    if (format === 'json') return c.json(embed, 200, caching)
    return c.body(writeXml('oembed', embed), 200, { ...caching, 'Content-Type': 'text/xml; charset=utf-8' })
  })

/** The quiz and options of a URL of this host, http or https: a quiz page or a frame. Undefined for any other URL. */
function readAddress(text: string, host: string) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const quiz =
    url?.host === host && /^https?:$/.test(url.protocol) && /^\/(?:q|embed)\/([^/]+)\/?$/.exec(url.pathname)?.[1]
  return quiz ? readEmbedding(quiz, Object.fromEntries(url.searchParams)) : undefined
}
