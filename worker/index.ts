import { Hono } from 'hono'
import type { Bindings } from './bindings.ts'

const app = new Hono<{ Bindings: Bindings }>().get('/api/health', (c) => c.json({ status: 'ok' }))

export default app
