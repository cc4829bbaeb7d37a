import { expect, test } from 'vitest'
import { ask, authorKey } from '../ask.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'

const from = (address: string) => ({ 'CF-Connecting-IP': address })

test('forty learners of one school take a practice quiz of twenty items', async () => {
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `i${index}`,
    type: 'true-false' as const,
    prompt: 'Bees sleep.',
    correctResponse: true,
  }))
  const { id: quiz, version } = await publish({ ...everyType, evidence: 'none', items })
  const options = { headers: from('198.51.100.1') }
  const learn = async () => {
    const attempt = `/api/attempts/${crypto.randomUUID()}`
    const statuses = [(await ask('GET', `/api/quizzes/${quiz}`, undefined, options)).status]
    const responses: Record<string, boolean> = {}
    for (const { id } of items) {
      responses[id] = true
      const check = { version, item: id, response: true }
      const put = {
        quiz,
        version,
        mode: 'practice',
        revision: Object.keys(responses).length,
        responses,
        submitted: false,
      }
      statuses.push((await ask('POST', `/api/quizzes/${quiz}/checks`, check, options)).status)
      statuses.push((await ask('PUT', attempt, put, options)).status)
    }
    const put = { quiz, version, mode: 'practice', revision: 21, responses, submitted: true }
    statuses.push((await ask('PUT', attempt, put, options)).status)
    return statuses
  }
  const statuses = (await Promise.all(Array.from({ length: 40 }, learn))).flat()
  expect(statuses).toEqual(Array(40 * 42).fill(200))
})

test('a flood is stopped, others are not, and health is always told', async () => {
  const flood = { headers: from('198.51.100.2') }
  const wave = () => Promise.all(Array.from({ length: 100 }, () => ask('GET', '/api/quizzes/-', undefined, flood)))
  let count = 0
  let response: Response | undefined
  // The limiter counts by the minute: a flood that runs into the next one may take twice as long.
  for (; !response && count < 12_100; count += 100) response = (await wave()).find(({ status }) => status === 429)
  await expectProblem(response as Response, 'rate-limited')
  expect(response?.headers.get('Retry-After')).toBe('30')
  expect(count).toBeGreaterThan(5_000)
  expect((await ask('GET', '/api/quizzes', undefined, { headers: from('198.51.100.3') })).status).toBe(200)
  expect((await ask('GET', '/api/health', undefined, flood)).status).toBe(200)
  expect((await ask('GET', '/api/openapi.json', undefined, flood)).status).toBe(200)
})

test('whoever guesses at the author key is stopped, however right the next guess', async () => {
  const guess = (key: string) =>
    ask('PUT', `/api/quizzes/${newQuizId()}`, everyType, {
      headers: { ...from('198.51.100.4'), Authorization: `Bearer ${key}` },
    })
  let count = 0
  while ((await guess('wrong')).status === 401 && count++ < 601);
  const response = await guess(authorKey)
  await expectProblem(response, 'rate-limited')
  expect(response.headers.get('Retry-After')).toBe('30')
})

test('a limiter that fails stops nobody', async () => {
  const broken = { limit: () => Promise.reject(new Error('no')) }
  const options = { headers: from('198.51.100.5'), bindings: { FLOOD_LIMIT: broken } }
  expect((await ask('GET', '/api/quizzes', undefined, options)).status).toBe(200)
})
