import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { drawItems } from '../../../core/draw.ts'
import type { Responses } from '../../../core/score-attempt.ts'
import { shareBelow } from '../../../core/share-below.ts'
import { type Statistics, statisticsSchema } from '../../../core/statistics.ts'
import { createApp } from '../../../worker/app.ts'
import { exampleId, exampleQuiz } from '../../../worker/openapi/examples.ts'
import document from '../../../worker/openapi.generated.json' with { type: 'json' }
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'
import { alike, handIn } from '../statistics/hand-in.ts'

const read = (quiz: string, query = '', headers = {}) =>
  sendRequest('GET', `/api/quizzes/${quiz}/statistics${query}`, undefined, { app: createApp(), headers })

const readWell = async (quiz: string, query = ''): Promise<Statistics> => {
  const response = await read(quiz, query)
  expect(response.status).toBe(200)
  return statisticsSchema.parse(await response.json())
}

test('nineteen attempts show no statistics', async () => {
  const { id, version } = await publish()
  const none = await read(id)
  const text = await none.text()
  expect(JSON.parse(text)).toEqual({ id, version, leastAttempts: 20 })
  await handIn(id, version, alike(19, rightResponses))
  const few = await read(id)
  expect(await few.text()).toBe(text)
  expect([...few.headers].filter(([name]) => name !== 'x-request-id')).toEqual(
    [...none.headers].filter(([name]) => name !== 'x-request-id'),
  )
})

test('twenty attempts show the share that scored below and the facility of each item', async () => {
  const { id, version } = await publish()
  await handIn(id, version, [
    ...alike(13, rightResponses),
    ...alike(4, { ...rightResponses, roofs: 'gardens' }),
    ...alike(2, { ...rightResponses, roofs: 'gardens', hives: '1150' }),
    { roofs: 'gardens' },
  ])
  const told = await readWell(id)
  expect(told).toMatchObject({ id, version, leastAttempts: 20, attempts: 20 })
  expect(told.scores).toEqual([
    { share: 0.025, attempts: 1 },
    { share: 0.825, attempts: 2 },
    { share: 0.925, attempts: 4 },
    { share: 1, attempts: 13 },
  ])
  expect([10, 9.25, 8.25, 0].map((score) => shareBelow(told, score, 10))).toEqual([0.35, 0.15, 0.05, 0])
  expect(told.items?.map(({ id }) => id)).toEqual(everyType.items.map(({ id }) => id))
  // A quarter of the points for seven of them.
  expect(told.items?.[0]).toEqual({ id: 'roofs', attempts: 20, facility: 0.738, right: 0.65 })
  expect(told.items?.[3]).toEqual({ id: 'hives', attempts: 20, facility: 0.9, right: 0.85 })
})

const wrong = { hives: '7' }

test('statistics change with every twentieth attempt: ten made-up ones reveal nothing of one learner', async () => {
  const { id, version } = await publish()
  await handIn(id, version, alike(20, rightResponses))
  const twenty = await readWell(id)
  await handIn(id, version, [...alike(10, rightResponses), wrong])
  expect(await readWell(id)).toEqual(twenty)
  await handIn(id, version, alike(9, wrong))
  const forty = await readWell(id)
  expect(forty.scores).toEqual([
    { share: 0, attempts: 10 },
    { share: 1, attempts: 30 },
  ])
  await handIn(id, version, alike(1, wrong))
  expect(await readWell(id)).toEqual(forty)
})

test('attempts without a response are not counted: 180 of them change nothing', async () => {
  const { id, version } = await publish()
  await handIn(id, version, alike(20, rightResponses))
  const before = await readWell(id)
  await handIn(id, version, alike(180, {}))
  expect(await readWell(id)).toEqual(before)
})

test('an item is omitted until twenty attempts have drawn it', async () => {
  const quiz = { ...everyType, draw: 1 }
  const { id, version } = await publish(quiz)
  const wanted = everyType.items[2]?.id
  const drawnBy = new Map<string | undefined, number>()
  const putAnswered = async (attempt: string, item = '') => {
    const responses = { [item]: (rightResponses as Responses)[item] ?? '' }
    const put = { quiz: id, version, mode: 'test', revision: 1, responses, submitted: true }
    expect((await sendRequest('PUT', `/api/attempts/${attempt}`, put)).status).toBe(200)
  }
  const draw = async (isWanted: boolean) => {
    for (;;) {
      const attempt = crypto.randomUUID()
      const item = drawItems(quiz, attempt)[0]?.id
      if ((item === wanted) !== isWanted) continue
      drawnBy.set(item, (drawnBy.get(item) ?? 0) + 1)
      return putAnswered(attempt, item)
    }
  }
  for (let count = 0; count < 19; count++) await draw(true)
  await draw(false)
  expect(await readWell(id)).toMatchObject({ attempts: 20, items: [] })
  for (let count = 0; count < 20; count++) await draw(true)
  const { items } = await readWell(id)
  expect(items).toEqual([{ id: wanted, attempts: 39, facility: 1, right: 1 }])
})

test('statistics are those of a version, by default the current one', async () => {
  const { id, version } = await publish()
  await handIn(id, version, alike(20, rightResponses))
  const edited = await publish({ ...everyType, title: 'Edited' }, id)
  expect(await readWell(id)).toEqual({ id, version: edited.version, leastAttempts: 20 })
  expect(await readWell(id, `?version=${version}`)).toMatchObject({ version, attempts: 20 })
})

test('statistics are cacheable for a minute, and 304 if unchanged', async () => {
  const { id, version } = await publish()
  const first = await read(id)
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=60')
  const etag = first.headers.get('ETag') as string
  const same = await read(id, '', { 'If-None-Match': etag })
  expect([same.status, await same.text()]).toEqual([304, ''])
  await handIn(id, version, alike(20, rightResponses))
  const changed = await read(id, '', { 'If-None-Match': etag })
  expect(changed.status).toBe(200)
  expect(changed.headers.get('ETag')).not.toBe(etag)
})

test('an unknown quiz, an unknown version and a malformed version get different problems', async () => {
  const { id } = await publish()
  const unknown = '?version=AAAAAAAAAAAAAAAA'
  await expectProblem(await read(newQuizId()), 'unknown-quiz')
  await expectProblem(await read(newQuizId(), unknown), 'unknown-quiz')
  await expectProblem(await read(id, unknown), 'unknown-version')
  await expectProblem(await read('Not%20An%20Id'), 'unknown-quiz')
  const problem = await expectProblem(await read(id, '?version=1'), 'invalid-request')
  expect(problem.errors?.[0]?.pointer).toBe('/version')
})

test('the response for many attempts matches the API description’s example', async () => {
  for (const table of ['attempts', 'quizzes', 'versions', 'statistics']) await env.DB.exec(`delete from ${table}`)
  const { version } = await publish(exampleQuiz, exampleId)
  const right = { where: 'roofs', count: 1200 }
  await handIn(exampleId, version, [...alike(15, right), ...alike(5, { ...right, count: 12 })])
  const described = document.paths['/api/quizzes/{quiz}/statistics'].get.responses[200].content['application/json']
  expect(await readWell(exampleId)).toEqual(described.examples.many.value)
})
