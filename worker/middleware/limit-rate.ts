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

/** Limits the classes that one address makes. */
export const limitNewClasses = describes(
  { responses: problemAnswers('rate-limited') },
  createMiddleware<Env>(async (c, next) => {
    if (!(await isWithin(c, c.env.NEW_CLASS_LIMIT))) throw tooMany('new classes')
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
  if (!(await isWithin(c, limit))) throw tooMany('requests')
}

/** What is thrown for too many of something from one address. */
export function tooMany(what: string): ProblemError {
  const seconds = limits.retryAfterFloodSeconds
  return new ProblemError(
    'rate-limited',
    `There are too many ${what} from this address. Try again in ${seconds} seconds.`,
    { headers: { 'Retry-After': String(seconds) } },
  )
}

/** Whether an address is within its limit. A failing limiter lets every request pass: it must not become an outage itself. */
export async function isWithin(c: Context<Env>, limit: RateLimit): Promise<boolean> {
  const network = readNetwork(c)
  if (network === undefined) return true
  try {
    return (await limit.limit({ key: network })).success
  } catch {
    return true
  }
}

/** What requests are counted by. */
export function readNetwork(c: Context<Env>): string | undefined {
  const address = c.req.header('CF-Connecting-IP')
  return address === undefined ? undefined : networkOf(address)
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
