import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { everyType, publish, rightResponses } from '../quizzes.ts'
import { alike, handIn } from './hand-in.ts'
import { readTally, tallyAttempts } from './tally-attempts.ts'

const names = async () =>
  (await env.DB.prepare("select type, name from sqlite_schema where type in ('trigger', 'view') order by type").all())
    .results as {
    type: string
    name: string
  }[]

test('an error in a summary does not prevent the recording of an attempt', async () => {
  const { id, version } = await publish()
  const insert = `insert into attempts values (?, ?, ?, 'test', 1, '{"roofs":"gardens"}', 0, 0, 0, ?, ?, ?)`
  const odd = [
    [0, 0, '{}'],
    [null, null, null],
    [1, 0, null],
  ]
  for (const values of odd)
    await env.DB.prepare(insert)
      .bind(crypto.randomUUID(), id, version, ...values)
      .run()
  await env.DB.prepare(insert).bind(crypto.randomUUID(), 'no-quiz', 'no-version', 1, 1, '{}').run()
  expect((await readTally(id, version)).attempts).toBe(0)
})

test('a score halfway between two thousandths is rounded up', async () => {
  const { id, version } = await publish()
  const insert = `insert into attempts values (?, ?, ?, 'test', 1, '{"roofs":"gardens"}', 0, 0, 0, ?, 16, '{}')`
  for (const score of [1, 1 - 1e-12, 1 + 1e-12]) {
    await env.DB.prepare(insert).bind(crypto.randomUUID(), id, version, score).run()
  }
  expect((await readTally(id, version)).scores).toEqual({ 63: 3 })
})

test('the migration counts earlier attempts once', async () => {
  const { id, version } = await publish()
  await handIn(id, version, [...alike(21, rightResponses), { roofs: 'gardens' }])
  await env.DB.prepare("insert into attempts values ('open', ?, ?, 'test', 1, '{}', 0, 0, null, null, null, null)")
    .bind(id, version)
    .run()
  const before = await readTally(id, version)
  for (const { type, name } of await names()) await env.DB.exec(`drop ${type} ${name}`)
  await env.DB.exec('drop table statistics')

  const later = env.MIGRATIONS.filter(({ name }) => name >= '0002').flatMap(({ queries }) => queries)
  const ofOthers = /^(\s|--.*\n)*(CREATE TABLE|CREATE (UNIQUE )?INDEX|ALTER TABLE) (?!`statistics`)/
  for (const query of later.filter((query) => !ofOthers.test(query))) await env.DB.prepare(query).run()
  expect(await readTally(id, version)).toEqual(before)
  expect(before.attempts).toBe(22)

  await handIn(id, version, [rightResponses])
  expect(await readTally(id, version)).toEqual(await tallyAttempts(id, version, everyType))
})
