import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { limits } from '../limits.ts'
import { LeastRecent } from '../published/memory-cache.ts'
import { isWithin, readNetwork } from './limit-rate.ts'

/**
 * Limits the attempts that an address begins. Only the database knows if an attempt is new, and a query first would cost
 * every put a read. So attempts are counted once they are recorded, and an isolate remembers the networks above the limit.
 */
export function limitNewAttempts() {
  const stopped = new LeastRecent<number>(limits.stoppedEntries)
  return createMiddleware<Env>(async (c, next) => {
    const network = readNetwork(c) ?? ''
    const count = async () => {
      if (!(await isWithin(c, c.env.NEW_ATTEMPT_LIMIT))) stopped.set(network, Date.now() + limits.stoppedMilliseconds)
    }
    c.set('newAttempts', {
      areStopped: (stopped.get(network) ?? 0) > Date.now(),
      count: () => c.executionCtx.waitUntil(count()),
    })
    await next()
  })
}
