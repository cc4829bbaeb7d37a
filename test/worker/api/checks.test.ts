import { describe, expect, test } from 'vitest'
import type { Attempt } from '../../../core/attempt.ts'
import { createApp } from '../../../worker/app.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

const check = (id: string, body: unknown) => sendRequest('POST', `/api/quizzes/${id}/checks`, body)

describe('POST /api/quizzes/{quiz}/checks', () => {
  test('grades a response and explains it', async () => {
    const { id, version } = await publish()
    const response = await check(id, { version, item: 'roofs', response: 'parks' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(await response.json()).toEqual({
      id: 'roofs',
      response: 'parks',
      score: 0,
      maxScore: 1,
      correctResponse: 'roofs',
      feedback: 'Secret feedback one.',
      evidence: { quote: 'Most of them stand on roofs.' },
      attribution: 'Secret attribution.',
    })
  })

  test('returns the first of several quotations as evidence, and the others as moreEvidence', async () => {
    const { id, version } = await publish()
    const result = await (await check(id, { version, item: 'facts', response: ['count'] })).json()
    expect(result).toMatchObject({
      evidence: { quote: 'The oldest hive is from 1987.' },
      moreEvidence: [{ quote: 'The census found 1,200 hives.' }],
    })
  })

  test('returns the feedback of the given response only', async () => {
    const { id, version } = await publish()
    const grade = async (item: string, response: unknown) => (await check(id, { version, item, response })).json()
    expect(await grade('roofs', 'gardens')).toMatchObject({
      score: 0.25,
      correctResponse: 'roofs',
      responseFeedback: ['Secret words on gardens.'],
    })
    expect(await grade('hives', '1,150 hives')).toMatchObject({
      score: 1,
      responseFeedback: ['Secret words on rounding.'],
    })
    expect(await grade('what', 'Insects')).toMatchObject({ score: 0, responseFeedback: ['Secret words on insects.'] })
    for (const [item, response] of Object.entries(rightResponses)) {
      expect(JSON.stringify(await grade(item, response))).not.toContain('Secret words')
    }
  })

  test.each(Object.entries(rightResponses))(
    'gives %s its maximum score for the correct response',
    async (item, response) => {
      const { id, version } = await publish()
      const result = await (await check(id, { version, item, response })).json<{ score: number; maxScore: number }>()
      expect(result.score).toBe(result.maxScore)
    },
  )

  test('grades by the version that the learner sees, not by the current one', async () => {
    const { id, version } = await publish()
    const choices = [
      { id: 'roofs', text: 'On roofs' },
      { id: 'parks', text: 'In parks', correct: true },
    ]
    const item = { id: 'roofs', type: 'choice', prompt: 'Where?', choices, evidence: { quote: 'The census' } } as const
    await publish({ ...everyType, items: [item] }, id)
    expect(await (await check(id, { version, item: 'roofs', response: 'roofs' })).json()).toMatchObject({ score: 1 })
  })

  test('reveals nothing for an empty or incomplete response', async () => {
    const { id, version } = await publish()
    const unfinished = {
      facts: [],
      hives: 'many',
      what: ' ',
      sequence: ['q'],
      pairs: { l1: 'r1' },
      gapped: {},
      sentence: [],
    }
    for (const [item, response] of Object.entries(unfinished)) {
      const problem = await expectProblem(await check(id, { version, item, response }), 'incomplete-response')
      expect(problem.errors?.[0]?.pointer).toBe('/response')
    }
  })

  test.each(['\u200b', '\u00ad\u2060 ', '\ufeff'])('treats the invisible text %j as empty', async (response) => {
    const { id, version } = await publish()
    await expectProblem(await check(id, { version, item: 'what', response }), 'incomplete-response')
  })

  test('rejects a check of a test', async () => {
    const { id, version } = await publish({ ...everyType, mode: 'test' })
    await expectProblem(await check(id, { version, item: 'roofs', response: 'roofs' }), 'checks-not-allowed')
  })

  test('refuses the practice version of a quiz that is now a test', async () => {
    const { id, version } = await publish()
    const body = { version, item: 'roofs', response: 'roofs' }
    expect((await check(id, body)).status).toBe(200)
    await publish({ ...everyType, mode: 'test' }, id)
    await expectProblem(await check(id, body), 'checks-not-allowed')
    const cold = await sendRequest('POST', `/api/quizzes/${id}/checks`, body, { app: createApp() })
    await expectProblem(cold, 'checks-not-allowed')
  })

  test('grades an attempt begun as practice although the quiz is now a test', async () => {
    const { id: quiz, version } = await publish()
    await publish({ ...everyType, mode: 'test' }, quiz)
    const put = { quiz, version, mode: 'practice', revision: 1, responses: { roofs: 'parks' }, submitted: true }
    const attempt = await (await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put)).json<Attempt>()
    expect(attempt.items?.[0]).toMatchObject({ correctResponse: 'roofs', feedback: 'Secret feedback one.' })
  })

  test('describes the required form of a response in one sentence', async () => {
    const { id, version } = await publish()
    for (const { id: item } of everyType.items) {
      const { detail } = await expectProblem(
        await check(id, { version, item, response: { '?': '?' } }),
        'invalid-response',
      )
      expect(detail).toMatch(/^\/response [^.]*(\.\d[^.]*)?[^.]\.$/)
    }
    const { detail } = await expectProblem(await check(id, { version, item: 'roofs', response: 3 }), 'invalid-response')
    expect(detail).toBe('/response must be the id of a choice.')
  })

  test('points at the unknown field', async () => {
    const { id, version } = await publish()
    const body = { version, item: 'roofs', response: 'roofs' }
    await expectProblem(await check(newQuizId(), body), 'unknown-quiz')
    const old = await expectProblem(await check(id, { ...body, version: 'AAAAAAAAAAAAAAAA' }), 'unknown-version')
    expect(old.errors?.[0]?.pointer).toBe('/version')
    const item = await expectProblem(await check(id, { ...body, item: 'nowhere' }), 'invalid-request')
    expect(item.errors?.[0]?.pointer).toBe('/item')
    const choice = await expectProblem(await check(id, { ...body, response: 'nowhere' }), 'invalid-response')
    expect(choice.errors).toEqual([{ pointer: '/response', detail: 'has no choice "nowhere"' }])
    const field = await expectProblem(await check(id, { ...body, extra: 1 }), 'invalid-request')
    expect(field.errors).toEqual([{ pointer: '/extra', detail: 'is not a known field' }])
  })
})
