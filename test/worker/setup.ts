import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, vi } from 'vitest'

await applyD1Migrations(env.DB, env.MIGRATIONS)

// The worker writes a line for each request, which would drown what the tests have to say.
const silence = () => void vi.spyOn(console, 'log').mockImplementation(() => {})
silence()
beforeEach(silence)
