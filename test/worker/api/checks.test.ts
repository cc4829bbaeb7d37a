import { describe, expect, test } from 'vitest'
import { ask } from '../ask.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish, rightResponses } from '../quizzes.ts'

const check = (id: string, body: unknown) => ask('POST', `/api/quizzes/${id}/checks`, body)

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

  test.each(Object.entries(rightResponses))('gives %s its maximum for the right response', async (item, response) => {
    const { id, version } = await publish()
    const result = await (await check(id, { version, item, response })).json<{ score: number; maxScore: number }>()
    expect(result.score).toBe(result.maxScore)
  })

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

  test('gives nothing away for an empty or unfinished response', async () => {
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

  test('does not check a test', async () => {
    const { id, version } = await publish({ ...everyType, mode: 'test' })
    await expectProblem(await check(id, { version, item: 'roofs', response: 'roofs' }), 'checks-not-allowed')
  })

  test('points at what is unknown', async () => {
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
