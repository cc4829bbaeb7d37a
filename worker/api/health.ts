import { Hono } from 'hono'
import type { Env } from '../bindings.ts'
import { checkHealth } from '../db/health.ts'

/** Whether the worker and its database answer. */
export const health = new Hono<Env>().get('/health', async (c) => {
  await checkHealth(c.var.database)
  return c.json({ status: 'ok' } as const)
})
