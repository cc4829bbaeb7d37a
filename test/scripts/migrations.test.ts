import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'

const folder = join(import.meta.dirname, '../../migrations')
const [first = '', ...later] = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** A row with a value in every column of the first migration. */
const rows = {
  quizzes: { id: 'bees', version: 'v', title: 'T', description: 'D', language: 'en', primary_language: 'en' },
  versions: { quiz: 'bees', version: 'v', body: '{}', published_at: 1 },
  attempts: { id: 'a', quiz: 'bees', version: 'v', mode: 'test', revision: 1, responses: '{}', score: 0.5 },
}
const rest = {
  quizzes: { level: 'B1', mode: 'practice', item_count: 9, published_at: 1 },
  versions: {},
  attempts: { started_at: 1, updated_at: 2, submitted_at: 3, max_score: 1, item_scores: '{}' },
}

it.each(['quizzes', 'versions', 'attempts'] as const)('later migrations keep the rows of %s and its form', (table) => {
  const database = new DatabaseSync(':memory:')
  database.exec(first)
  const row = { ...rows[table], ...rest[table] }
  const names = Object.keys(row)
  const holes = names.map(() => '?').join()
  database.prepare(`insert into ${table} (${names.join()}) values (${holes})`).run(...Object.values(row))
  const form = () => database.prepare('select strict, wr from pragma_table_list where name = ?').get(table)
  const before = form()
  for (const migration of later) database.exec(migration)
  expect(database.prepare(`select * from ${table}`).all()).toEqual([expect.objectContaining(row)])
  expect(form()).toEqual(before)
  expect(before).toMatchObject({ strict: 1 })
})
