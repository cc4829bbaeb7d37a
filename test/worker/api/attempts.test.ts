import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { type Attempt, type AttemptPut, attemptSchema } from '../../../core/attempt.ts'
import { drawItems } from '../../../core/draw.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

const put = (id: string, body: unknown) => sendRequest('PUT', `/api/attempts/${id}`, body)

const putWell = async (id: string, body: AttemptPut): Promise<Attempt> => {
  const response = await put(id, body)
  expect(response.status).toBe(200)
  return attemptSchema.parse(await response.json())
}

async function begin(mode: 'practice' | 'test' = 'test') {
  const { id: quiz, version } = await publish()
  const body: AttemptPut = { quiz, version, mode, revision: 1, responses: { roofs: 'parks' }, submitted: false }
  return { id: crypto.randomUUID(), body }
}

describe('PUT /api/attempts/{attempt}', () => {
  test('records an attempt in progress without revealing the key', async () => {
    const { id, body } = await begin()
    const { submitted: _, ...recorded } = body
    expect(await putWell(id, body)).toEqual({ id, ...recorded, status: 'in-progress' })
  })

  test('grades it once it is handed in', async () => {
    const { id, body } = await begin()
    const responses = { ...rightResponses, facts: ['count', 'honey'] }
    const attempt = await putWell(id, { ...body, responses, submitted: true })
    expect(attempt).toMatchObject({ status: 'submitted', score: 9, maxScore: 10, responses })
    expect(attempt.items?.map(({ id }) => id)).toEqual(everyType.items.map(({ id }) => id))
    expect(attempt.items?.[1]).toMatchObject({
      response: ['count', 'honey'],
      score: 0,
      correctResponse: ['count', 'age'],
      evidence: { quote: 'The oldest hive is from 1987.' },
      moreEvidence: [{ quote: 'The census found 1,200 hives.' }],
    })
    const withMore = attempt.items?.filter((item) => 'moreEvidence' in item)
    expect(withMore?.map(({ id }) => id)).toEqual(['facts'])
    expect(Math.abs(Date.parse(attempt.submittedAt as string) - Date.now())).toBeLessThan(10_000)
  })

  test('keeps the score from the time it was handed in', async () => {
    const { id, body } = await begin()
    await putWell(id, { ...body, submitted: true })
    await env.DB.prepare('update attempts set item_scores = json_set(item_scores, ?, 0.25), score = 0.25 where id = ?')
      .bind('$.roofs', id)
      .run()
    const attempt = await (await sendRequest('GET', `/api/attempts/${id}`)).json<Attempt>()
    expect(attempt.score).toBe(0.25)
    expect(attempt.items?.[0]).toMatchObject({ id: 'roofs', score: 0.25 })
  })

  test('a repeated put is recorded once and gets the same response', async () => {
    const { id, body } = await begin()
    const first = await putWell(id, { ...body, submitted: true })
    expect(await putWell(id, { ...body, submitted: true })).toEqual(first)
    const { results } = await env.DB.prepare('select * from attempts where id = ?').bind(id).all()
    expect(results).toHaveLength(1)
  })

  test('returns the same bytes to a resubmission with its responses in another order', async () => {
    const { id, body } = await begin()
    const responses = { what: 'hives', pairs: { l2: 'r1', l1: 'r2' }, facts: ['count', 'age'] }
    const submit = async () => (await put(id, { ...body, responses, submitted: true })).text()
    const first = await submit()
    expect(await submit()).toBe(first)
    expect(await (await sendRequest('GET', `/api/attempts/${id}`)).text()).toBe(first)
  })

  test('takes startedAt from the first put and updatedAt from the last', async () => {
    const { id, body } = await begin()
    await putWell(id, body)
    await env.DB.prepare('update attempts set started_at = 1, updated_at = 1 where id = ?').bind(id).run()
    await putWell(id, { ...body, revision: 2 })
    const row = await env.DB.prepare('select started_at, updated_at from attempts where id = ?').bind(id).first()
    expect(row?.started_at).toBe(1)
    expect(row?.updated_at).toBeGreaterThan(1)
  })

  test('an older revision changes nothing', async () => {
    const { id, body } = await begin()
    const newest = await putWell(id, { ...body, revision: 5 })
    expect(await putWell(id, { ...body, revision: 4, responses: {}, submitted: true })).toEqual(newest)
    expect(await putWell(id, { ...body, revision: 5, responses: {} })).toEqual(newest)
  })

  test('the same revision may still be handed in', async () => {
    const { id, body } = await begin()
    await putWell(id, body)
    expect(await putWell(id, { ...body, submitted: true })).toMatchObject({ status: 'submitted', revision: 1 })
  })

  test('a submitted attempt is final, and is in the body of the error', async () => {
    const { id, body } = await begin()
    const final = await putWell(id, { ...body, submitted: true })
    for (const later of [{ revision: 2 }, { submitted: true, responses: {} }, { revision: 0, submitted: false }]) {
      const problem = await expectProblem(await put(id, { ...body, submitted: true, ...later }), 'attempt-submitted')
      expect(problem.attempt).toEqual(final)
    }
  })

  test('one id is one attempt at one version in one mode', async () => {
    const { id, body } = await begin('practice')
    await putWell(id, body)
    const other = await publish()
    const { version } = await publish({ ...everyType, title: 'Edited' }, body.quiz)
    for (const change of [{ quiz: other.id }, { version }, { mode: 'test' }]) {
      const problem = await expectProblem(await put(id, { ...body, revision: 2, ...change }), 'attempt-mismatch')
      expect(problem.attempt).toBeUndefined()
    }
  })

  test('the highest revision wins among fifty concurrent puts', async () => {
    const { id, body } = await begin()
    const revisions = Array.from({ length: 50 }, (_, index) => ((index * 37) % 50) + 1)
    const answers = await Promise.all(revisions.map((revision) => putWell(id, { ...body, revision })))
    answers.forEach((answer, index) => {
      expect(answer.revision).toBeGreaterThanOrEqual(revisions[index] as number)
    })
    expect(await (await sendRequest('GET', `/api/attempts/${id}`)).json()).toMatchObject({ revision: 50 })
  })

  test('the first of many concurrent submissions is final, and all get the same response', async () => {
    const { id, body } = await begin()
    const storm = Array.from({ length: 40 }, (_, index) => ({
      ...body,
      revision: index % 4,
      responses: { roofs: index % 2 ? 'roofs' : 'parks' },
      submitted: true,
    }))
    const answers = await Promise.all(
      storm.map(async (body) => (await put(id, body)).json<Attempt & { attempt?: Attempt }>()),
    )
    const recorded = await (await sendRequest('GET', `/api/attempts/${id}`)).json<Attempt>()
    for (const answer of answers) expect(answer.attempt ?? answer).toEqual(recorded)
  })

  test('treats ids as case-insensitive', async () => {
    const { id, body } = await begin()
    expect((await putWell(id.toUpperCase(), body)).id).toBe(id)
    expect((await sendRequest('GET', `/api/attempts/${id}`)).status).toBe(200)
  })

  test('accepts the items that its id draws, and no others', async () => {
    const quiz = { ...everyType, draw: 3 }
    const { id: name, version } = await publish(quiz)
    const id = crypto.randomUUID()
    const drawn = drawItems(quiz, id).map((item) => item.id)
    const other = everyType.items.find((item) => !drawn.includes(item.id)) as { id: keyof typeof rightResponses }
    const body = { quiz: name, version, mode: 'test', revision: 1, submitted: true } as const
    const stray = await expectProblem(
      await put(id, { ...body, responses: { [other.id]: rightResponses[other.id] } }),
      'invalid-response',
    )
    expect(stray.errors).toEqual([{ pointer: `/responses/${other.id}`, detail: 'is not an item of this attempt' }])
    expect((await putWell(id, { ...body, responses: {} })).items?.map((item) => item.id)).toEqual(drawn)
  })

  test('an unpaired surrogate in a response does not invalidate the attempt', async () => {
    const { id, body } = await begin()
    const cut = { ...body, responses: { what: 'bees \ud83d' } }
    expect((await putWell(id, cut)).responses).toEqual({ what: 'bees \ufffd' })
    expect((await putWell(id, { ...cut, submitted: true })).status).toBe('submitted')
    expect((await putWell(id, { ...cut, submitted: true })).status).toBe('submitted')
  })

  test('points at the invalid response', async () => {
    const { id, body } = await begin()
    const responses = { roofs: 'nowhere', facts: 'count', nothing: 1 }
    const misfits = await expectProblem(await put(id, { ...body, responses }), 'invalid-response')
    expect(misfits.errors?.map(({ pointer }) => pointer)).toEqual(
      ['roofs', 'facts', 'nothing'].map((item) => `/responses/${item}`),
    )
    const unknown = { ...body, colour: 'red', responses: { 'no id': 1 }, revision: -1 }
    const { errors } = await expectProblem(await put(id, unknown), 'invalid-request')
    expect(errors?.map(({ pointer }) => pointer).sort()).toEqual(['/colour', '/responses/no id', '/revision'])
  })

  test.each([
    [1e308, 'must be at most 2147483647'],
    [-1e308, 'must be at least 0'],
    [1.5, 'must be a whole number'],
  ])('reports the revision %d once, as out of range', async (revision, detail) => {
    const { id, body } = await begin()
    const { errors } = await expectProblem(await put(id, { ...body, revision }), 'invalid-request')
    expect(errors).toEqual([{ pointer: '/revision', detail }])
  })

  test('distinguishes an unknown quiz from an unknown version', async () => {
    const { id, body } = await begin()
    const quiz = await expectProblem(await put(id, { ...body, quiz: newQuizId() }), 'unknown-quiz')
    expect(quiz.errors?.[0]?.pointer).toBe('/quiz')
    const version = await expectProblem(await put(id, { ...body, version: 'AAAAAAAAAAAAAAAA' }), 'unknown-version')
    expect(version.errors?.[0]?.pointer).toBe('/version')
  })

  test('rejects a test sent as practice', async () => {
    const { id: quiz, version } = await publish({ ...everyType, mode: 'test' })
    const body = { quiz, version, mode: 'practice', revision: 1, responses: {}, submitted: false }
    const problem = await expectProblem(await put(crypto.randomUUID(), body), 'invalid-request')
    expect(problem.errors?.[0]?.pointer).toBe('/mode')
  })

  test('rejects ids that are not random UUIDs', async () => {
    const { body } = await begin()
    for (const id of ['1', '6ba7b810-9dad-11d1-80b4-00c04fd430c8'])
      await expectProblem(await put(id, body), 'invalid-request')
  })
})

describe('GET /api/attempts/{attempt}', () => {
  test('returns the same body as the put, with no-store', async () => {
    const { id, body } = await begin()
    const answer = await putWell(id, { ...body, submitted: true })
    const response = await sendRequest('GET', `/api/attempts/${id}`)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual(answer)
  })

  test('returns 404 for an attempt without a put', async () => {
    await expectProblem(await sendRequest('GET', `/api/attempts/${crypto.randomUUID()}`), 'unknown-attempt')
    await expectProblem(await sendRequest('GET', '/api/attempts/1'), 'unknown-attempt')
  })
})
