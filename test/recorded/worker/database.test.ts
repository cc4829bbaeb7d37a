import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { authorKey, sendRequest } from '../../worker/send-request.ts'
import dump from './database.json' with { type: 'json' }
import recordings from './exchanges.json' with { type: 'json' }

interface Request {
  method: string
  path: string
  headers?: Record<string, string>
  body?: unknown
  /** Sent with the author key. */
  author?: true
}

const noNames = `name not like 'sqlite\\_%' escape '\\' and name not like '\\_cf%' escape '\\'`

const readSchema = async () => {
  const { results } = await env.DB.prepare(`select type, name, sql from sqlite_schema where ${noNames}`).all<Entry>()
  return results
}
type Entry = (typeof dump.schema)[number]

/** Puts the database back to what the recorded build left, then brings it up to date as a deploy does. */
async function restoreDump() {
  const existing = await readSchema()
  for (const { type, name } of existing.filter(({ type }) => type === 'trigger' || type === 'view').reverse()) {
    await env.DB.prepare(`drop ${type} if exists "${name}"`).run()
  }
  for (const { name } of existing.filter(({ type }) => type === 'table'))
    await env.DB.prepare(`drop table "${name}"`).run()
  const [tables, others] = [true, false].map((table) => dump.schema.filter(({ type }) => (type === 'table') === table))
  for (const { sql } of tables ?? []) await env.DB.prepare(sql).run()
  const inserts = Object.entries(dump.rows).flatMap(([table, rows]) =>
    rows.map((row) => {
      const names = Object.keys(row).map((name) => `"${name}"`)
      const insert = env.DB.prepare(`insert into "${table}" (${names}) values (${names.map(() => '?')})`)
      return insert.bind(...Object.values(row))
    }),
  )
  await env.DB.batch(inserts)
  // Last, so that no trigger counts the attempts a second time.
  for (const { sql } of others ?? []) await env.DB.prepare(sql).run()
  await applyD1Migrations(env.DB, env.MIGRATIONS)
}

const recordedTimes = new Set(
  dump.rows.attempts.flatMap(({ submitted_at: time }) => time && new Date(time).toISOString()),
)

/** Without the prose of problems, ids of requests, and times of later runs. */
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), function (this: Record<string, unknown>, key, inner) {
    const prose = key === 'detail' || (key === 'title' && 'code' in this)
    const isNew = key === 'submittedAt' && !recordedTimes.has(inner)
    return prose || key === 'requestId' || isNew ? typeof inner : inner
  })

async function read(response: Response, names: readonly string[]) {
  const text = await response.text()
  const type = response.headers.get('Content-Type') ?? ''
  const headers = names.map((name) => [name, response.headers.get(name)])
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    ...(text && { body: /json/.test(type) ? JSON.parse(text) : text }),
  }
}

test.each(recordings)('a database of the recorded build gives the recorded answers: $title', async ({ exchanges }) => {
  await restoreDump()
  const app = createApp()
  for (const { request, answer } of exchanges as { request: Request; answer: { headers: object } }[]) {
    const { method, path, body, author, headers } = request
    const authorization = author && { Authorization: `Bearer ${authorKey}` }
    const response = await sendRequest(method, path, body, { app, headers: { ...authorization, ...headers } })
    const now = await read(response, Object.keys(answer.headers))
    expect(comparable(now), `${method} ${path}`).toEqual(comparable(answer))
  }
})

/** A statement without its comments, which migrations may have inside. */
const bare = ({ sql, ...entry }: Entry) => ({ ...entry, sql: sql.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim() })

test('the migrations up to the recorded one make the recorded schema', async () => {
  for (const { type, name } of (await readSchema()).reverse()) {
    if (type !== 'index') await env.DB.prepare(`drop ${type} if exists "${name}"`).run()
  }
  const known = dump.rows.d1_migrations.map(({ name }) => name)
  const recorded = env.MIGRATIONS.filter(({ name }) => known.includes(name))
  expect(recorded.map(({ name }) => name)).toEqual(known)
  await applyD1Migrations(env.DB, recorded)
  const byName = (a: Entry, b: Entry) => (a.name < b.name ? -1 : 1)
  // The table of migrations is Wrangler's.
  const own = (schema: Entry[]) =>
    schema
      .filter(({ name, sql }) => sql && name !== 'd1_migrations')
      .map(bare)
      .sort(byName)
  expect(own(await readSchema())).toEqual(own(dump.schema))
})
