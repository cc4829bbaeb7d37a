import { expect, test } from 'vitest'
import type { AssignmentQuiz } from '../../../core/classes/report.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { createApp } from '../../../worker/app.ts'
import { expectProblem } from '../expect-problem.ts'
import { document } from '../openapi/operations.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'
import { openLesson } from './school.ts'

const author = { headers: { Authorization: `Bearer ${authorKey}` } }

/** Publishes a quiz that only classes take, with a public variant. */
async function publishSecret() {
  const id = newQuizId('secret')
  const published = await sendRequest('PUT', `/api/quizzes/${id}`, { ...everyType, access: 'class' }, author)
  const { version, givingCode } = await published.json<{ version: string; givingCode: string }>()
  const plain = { id: 'sky', type: 'true-false', prompt: 'The sky is up.', correctResponse: true } as const
  const variant: Quiz = { title: 'Skies', language: 'fr', evidence: 'none', variantOf: id, items: [plain] }
  const { id: open } = await publish(variant)
  return { id, version, givingCode, open }
}

/** Every text of a quiz but its ids: what no public answer may hold. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(id|type|language|level|published|mode|correctResponse)$/.test(key) ? [] : [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name))
}

test('a quiz that only classes take gives no word by any public route, page, list or frame', async () => {
  const { id, version, open } = await publishSecret()
  const put = { quiz: id, version, mode: 'test', revision: 1, responses: rightResponses, submitted: true }
  const check = { version, item: 'roofs', response: 'roofs' }
  const refused: [operation: string, method: string, path: string, body?: unknown][] = [
    ['getQuiz', 'GET', `/api/quizzes/${id}`],
    ['getQuiz', 'GET', `/api/quizzes/${id}?version=${version}`],
    ['checkResponse', 'POST', `/api/quizzes/${id}/checks`, check],
    ['putAttempt', 'PUT', `/api/attempts/${crypto.randomUUID()}`, put],
  ]
  const others: [operation: string, path: string][] = [
    ['getStatistics', `/api/quizzes/${id}/statistics`],
    ['getStatistics', `/api/quizzes/${id}/statistics?version=${version}`],
    ['listQuizzes', '/api/quizzes'],
    ['listQuizzes', '/api/quizzes?language=en'],
    ['listQuizzes', `/api/quizzes?variantsOf=${id}`],
    ['listQuizzes', `/api/quizzes?variantsOf=${open}`],
    ['getItemStatistics', `/api/quizzes/${id}/statistics/items`],
    ['getQuiz', `/api/quizzes/${open}`],
  ]
  const pages = [
    ...[`/q/${id}`, `/q/${id}/poster`, `/q/${id}/qr.svg`, `/q/${id}/share.png`, `/q/${open}`, `/q/${open}/poster`],
    ...[`/embed/${id}`, `/embed/${id}?mode=test`, `/embed?quiz=${id}`, `/review`, `/review?quiz=${id}`, '/'],
    ...[`/oembed?url=https://lede.test/q/${id}`, `/oembed?url=https://lede.test/embed/${id}&format=xml`],
  ]
  // Shorter words may be in any page.
  const texts = textsOf(everyType).filter((text) => text.length >= 8)
  expect(texts.length).toBeGreaterThan(30)
  // The isolate that published it, and one that has nothing in memory.
  for (const app of [undefined, createApp()]) {
    const options = { ...(app && { app }), bindings: { FRONT_QUIZ: id } }
    for (const [, method, path, body] of refused)
      await expectProblem(await sendRequest(method, path, body, options), 'class-only')
    for (const path of [...others.map(([, path]) => path), ...pages]) {
      const response = await sendRequest('GET', path, undefined, options)
      const shown = (await response.text()) + JSON.stringify([...response.headers])
      expect(response.status, path).toBeLessThan(500)
      for (const text of texts) if (shown.includes(text)) expect.fail(`${path} shows "${text}"`)
      if (path === `/q/${id}` || path === `/embed/${id}`) expect(response.status).toBe(404)
    }
  }
  // Every route of the API that takes the id of a quiz, or lists quizzes, is above; those of authors are for the key.
  const tried = [...refused, ...others].map(([operation]) => operation)
  const routes = Object.entries(document.paths).filter(([path]) => /^\/api\/quizzes|^\/api\/attempts/.test(path))
  const operations = routes.flatMap(([, methods]) => Object.values(methods).map(({ operationId }) => operationId))
  const untried = operations.filter((operation) => !tried.includes(operation)).sort()
  expect(untried).toEqual(['getAttempt', 'getSource', 'listVersions', 'publishQuiz', 'withdrawQuiz'])
})

test('an anonymous attempt at a quiz that classes alone take since then ends with the version that it began', async () => {
  const { id, version } = await publish(everyType, newQuizId('was-public'))
  const put = { quiz: id, version, mode: 'test', revision: 1, responses: { roofs: 'roofs' }, submitted: false }
  const path = `/api/attempts/${crypto.randomUUID()}`
  expect((await sendRequest('PUT', path, put)).status).toBe(200)
  await sendRequest('PUT', `/api/quizzes/${id}`, { ...everyType, access: 'class' }, author)
  expect((await sendRequest('PUT', path, { ...put, revision: 2, submitted: true })).status).toBe(200)
  for (const refused of [
    await sendRequest('GET', `/api/quizzes/${id}`),
    await sendRequest('POST', `/api/quizzes/${id}/checks`, { version, item: 'roofs', response: 'roofs' }),
  ])
    await expectProblem(refused, 'class-only')
})

test('the code of a quiz that only classes take gives it to a class, whose pupils see it without its key', async () => {
  const { id, version, givingCode } = await publishSecret()
  const lesson = await openLesson(1)
  for (const code of [undefined, 'K7QF-3MXP-2T4W'])
    await expectProblem(
      await lesson.send('POST', `${lesson.path}/assignments`, { quiz: id, givingCode: code }),
      'class-only',
    )
  const given = await lesson.give({ quiz: id, givingCode })
  const device = await lesson.join(1)
  const path = `${lesson.path}/assignments/1/quiz`
  const shown = await lesson.read<AssignmentQuiz>('GET', path, undefined, device.token)
  expect(shown.quiz).toMatchObject({ id, version, title: everyType.title })
  expect(JSON.stringify(shown)).not.toMatch(/Secret|correct/)
  const forTeacher = await lesson.read<AssignmentQuiz>('GET', path)
  expect(forTeacher.key).toHaveLength(everyType.items.length)
  expect(forTeacher.skills).toEqual({ [everyType.items[0]?.id ?? '']: 'Secret skill' })
  expect(await lesson.putWell(device, given, { responses: rightResponses, submitted: true })).toMatchObject({
    score: 10,
  })
})

test('the public figures of a quiz that only classes take name its items, and no response', async () => {
  const { id, version, givingCode } = await publishSecret()
  const lesson = await openLesson(20)
  const given = await lesson.give({ quiz: id, givingCode })
  for (let seat = 1; seat <= 20; seat++)
    await lesson.putWell(await lesson.join(seat), given, { responses: rightResponses, submitted: true })
  const response = await sendRequest('GET', `/api/quizzes/${id}/statistics?version=${version}`)
  const { items } = await response.json<{ items: object[] }>()
  expect(items).toHaveLength(everyType.items.length)
  for (const item of items) expect(Object.keys(item).sort()).toEqual(['attempts', 'facility', 'id', 'right'])
})
