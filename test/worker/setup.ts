import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, vi } from 'vitest'
import { renewApp } from './send-request.ts'

// Files share one workerd and its modules, which costs less than starting again: each begins with an empty database and memory.
renewApp()
await dropEverything()
await applyD1Migrations(env.DB, env.MIGRATIONS)

async function dropEverything() {
  const ownNames = `name not like 'sqlite\\_%' escape '\\' and name not like '\\_cf%' escape '\\'`
  const { results } = await env.DB.prepare(
    `select type, name from sqlite_schema where type in ('table', 'view') and ${ownNames} order by type desc`,
  ).all<{ type: string; name: string }>()
  if (results.length > 0) await env.DB.batch(results.map(({ type, name }) => env.DB.prepare(`drop ${type} "${name}"`)))
}

// The worker writes a line for each request, which would drown the tests' own output.
const silence = () => void vi.spyOn(console, 'log').mockImplementation(() => {})
silence()
beforeEach(silence)
