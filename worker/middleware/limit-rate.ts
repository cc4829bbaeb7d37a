import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { limits } from '../limits.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'

/** Stops floods from one address, far above what a school behind one address needs. */
export const limitFloods = describes(
  { responses: problemAnswers('rate-limited') },
  createMiddleware<Env>(async (c, next) => {
    await checkFlood(c)
    await next()
  }),
)

/** Throws if an address has sent too many requests. Each call counts. */
export const checkFlood = (c: Context<Env>): Promise<void> => checkLimit(c, c.env.FLOOD_LIMIT)

/** True if an address has sent too many requests. Each call counts. */
export const isFlood = async (c: Context<Env>): Promise<boolean> => !(await isWithin(c, c.env.FLOOD_LIMIT))

/** Throws if an address has sent too many wrong author keys. Each call counts. */
export const checkWrongKeys = (c: Context<Env>): Promise<void> => checkLimit(c, c.env.PUBLISH_LIMIT)

async function checkLimit(c: Context<Env>, limit: RateLimit) {
  if (await isWithin(c, limit)) return
  const seconds = limits.retryAfterFloodSeconds
  throw new ProblemError(
    'rate-limited',
    `There are too many requests from this address. Try again in ${seconds} seconds.`,
    {
      headers: { 'Retry-After': String(seconds) },
    },
  )
}

/** A failing limiter lets every request pass: it must not become an outage itself. */
async function isWithin(c: Context<Env>, limit: RateLimit): Promise<boolean> {
  const address = c.req.header('CF-Connecting-IP')
  if (address === undefined) return true
  try {
    return (await limit.limit({ key: networkOf(address) })).success
  } catch {
    return true
  }
}

/** The IPv4 address of a client, or the /64 network of its IPv6 address, which one subscriber has to itself. */
function networkOf(address: string): string {
  const [, mapped] = /^::ffff:([\d.]+)$/i.exec(address) ?? []
  if (mapped || !address.includes(':')) return mapped ?? address
  const [before = '', after] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = after ? Array(Math.max(0, 8 - before.length - after.length)).fill('0') : []
  const groups = [...before, ...zeros, ...(after ?? [])].map((group) => Number.parseInt(group, 16).toString(16))
  return `${groups.slice(0, 4).join(':')}::/64`
}
