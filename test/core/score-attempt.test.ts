import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attemptPutSchema, itemResultSchema } from '../../core/attempt.ts'
import { drawItems } from '../../core/draw.ts'
import { type AnyResponse, type Item, scoreResponse } from '../../core/items/index.ts'
import { checkResponses, scoreAttempt, scoreItem } from '../../core/score-attempt.ts'
import {
  arbitraryItemOf,
  arbitraryNearResponse,
  arbitraryQuiz,
  arbitraryResponse,
  correctAsGiven,
  sampleQuiz,
} from './arbitrary-quiz.ts'

type Quotation = { quote: string }

const attempt = '00000000-0000-4000-8000-000000000001'

const right = Object.fromEntries(sampleQuiz.items.map((item) => [item.id, correctAsGiven(item)]))

/** A quiz with a response to each item, whole or partial, right or wrong, or none. */
const answered = arbitraryQuiz.chain((quiz) =>
  fc.tuple(
    fc.constant(quiz),
    fc.uuid({ version: 4 }),
    fc
      .tuple(...quiz.items.map((item) => fc.option(arbitraryResponse(item), { nil: undefined })))
      .map((given) =>
        Object.fromEntries(
          quiz.items.flatMap(({ id }, index) =>
            given[index] === undefined ? [] : [[id, given[index] as AnyResponse]],
          ),
        ),
      ),
  ),
)

const put = { quiz: 'sample', version: 'A'.repeat(16), mode: 'practice', revision: 1, submitted: false }

describe('a put of an attempt', () => {
  const pairs = (count: number, value: unknown) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`i${index}`, value]))
  const errorsOf = (responses: object) => attemptPutSchema.safeParse({ ...put, responses }).error?.issues ?? []

  it('has at most as many responses as a quiz may have items; beyond that none is read', () => {
    expect(errorsOf(pairs(200, 'a'))).toEqual([])
    expect(errorsOf(pairs(5000, null))).toMatchObject([
      { path: ['responses'], message: 'must have at most 200 entries' },
    ])
  })

  it('has at most as many pairs in a response as a list may have entries', () => {
    expect(errorsOf({ item: pairs(200, 'a') })).toEqual([])
    expect(errorsOf({ item: pairs(201, 'a') })).toMatchObject([{ path: ['responses', 'item'] }])
  })
})

describe('what was typed in an attempt', () => {
  const items = sampleQuiz.items.filter(({ type }) => type === 'text-entry')
  const [first] = items
  if (!first) throw new Error('the sample quiz has no text-entry')
  const quiz = { ...sampleQuiz, items: Array.from({ length: 60 }, (_, index) => ({ ...first, id: `i${index}` })) }
  const typed = (lengths: number[]) =>
    checkResponses(quiz, attempt, Object.fromEntries(lengths.map((length, index) => [`i${index}`, 'x'.repeat(length)])))

  it('has room for the longest accepted text in every item, and for one response as long as any', () => {
    expect(typed([1000, ...Array(59).fill(300)])).toEqual([])
  })

  it('has a limit, which the error names', () => {
    expect(typed(Array(60).fill(1000))).toEqual([
      { pointer: '', detail: 'have 60000 typed characters; the responses of this attempt may have 19000 together' },
    ])
  })
})

describe('an attempt', () => {
  it('describes with each result how responses are compared, unless by equality', () => {
    const items = sampleQuiz.items.map((item) => (item.type === 'text-entry' ? { ...item, matchCase: true } : item))
    const results = scoreAttempt({ ...sampleQuiz, items }, attempt, {}).items
    const told = results.flatMap(({ id, tolerance, matchCase }) =>
      (tolerance ?? matchCase) === undefined ? [] : [[id, tolerance ?? matchCase]],
    )
    expect(told).toEqual([
      ['height', 0.5],
      ['keeper', true],
    ])
  })

  it('answered correctly earns every point', () => {
    const { score, maxScore } = scoreAttempt(sampleQuiz, attempt, right)
    expect([score, maxScore]).toEqual([12, 12])
  })

  it('earns the sum of the points of its items', () => {
    const responses = {
      ...right,
      engineer: 'reyes',
      fuels: ['oil'],
      works: ['b', 'a', 'c'],
      years: { y1874: 'built' },
    }
    const result = scoreAttempt(sampleQuiz, attempt, responses)
    expect(result.items.map(({ score }) => score)).toEqual([0, 1, 1, 1, 1, 1, 0.5, 1, 1])
    expect([result.score, result.maxScore]).toEqual([7.5, 12])
  })

  it('left blank earns nothing, and returns the correct responses and feedback', () => {
    const { score, maxScore, items } = scoreAttempt(sampleQuiz, attempt, {})
    expect([score, maxScore]).toEqual([0, 12])
    expect(items[0]).toEqual({
      id: 'engineer',
      score: 0,
      maxScore: 1,
      correctResponse: 'lund',
      feedback: 'The first sentence names her.',
      evidence: { quote: 'built in 1874 by the engineer Ada Lund' },
    })
    expect(items.at(-1)).toMatchObject({ correctResponse: ['s2'], attribution: 'Tom Reyes, the keeper' })
  })

  it('returns the first quotation of an item as evidence, and any others as moreEvidence', () => {
    const [first] = sampleQuiz.items
    if (!first) throw new Error('the sample quiz has no items')
    const pick = (evidence: Item['evidence']) => {
      const { evidence: cited, moreEvidence } = scoreItem({ ...first, evidence }, undefined, 'en')
      return { cited, moreEvidence }
    }
    const [one, two, three] = ['One', 'Two', 'Three'].map((quote) => ({ quote })) as [Quotation, Quotation, Quotation]
    expect(pick(one)).toEqual({ cited: one })
    expect(pick([one])).toEqual({ cited: one })
    expect(pick([one, two, three])).toEqual({ cited: one, moreEvidence: [two, three] })
    expect(pick(undefined)).toEqual({})
  })

  it('is graded on the items that its id draws', () => {
    const quiz = { ...sampleQuiz, draw: 4 }
    const drawn = drawItems(quiz, attempt)
    const { score, maxScore, items } = scoreAttempt(quiz, attempt, right)
    expect(items.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id))
    expect([score, maxScore]).toEqual([maxScore, drawn.reduce((sum, { points = 1 }) => sum + points, 0)])
  })

  it('is not answered by the names of Object.prototype members', () => {
    const [first] = sampleQuiz.items
    const quiz = { ...sampleQuiz, items: [{ ...first, id: 'constructor' } as typeof first & object] }
    expect(scoreAttempt(quiz, attempt, {}).items[0]).not.toHaveProperty('response')
  })

  it('earns the sum over its items, between 0 and the maximum', () => {
    fc.assert(
      fc.property(answered, ([quiz, id, responses]) => {
        expect(checkResponses({ ...quiz, draw: undefined }, id, responses)).toEqual([])
        const { score, maxScore, items } = scoreAttempt(quiz, id, responses)
        const drawn = drawItems(quiz, id)
        const expected = drawn.reduce(
          (sum, item) =>
            sum +
            (item.points ?? 1) *
              (item.id in responses && Object.hasOwn(responses, item.id)
                ? scoreResponse(item, responses[item.id], quiz.language)
                : 0),
          0,
        )
        expect(score).toBeCloseTo(expected, 9)
        expect(score >= 0 && score <= maxScore).toBe(true)
        expect(items).toHaveLength(drawn.length)
        for (const item of items) expect(itemResultSchema.parse(item)).toEqual(item)
      }),
    )
  })

  it('answered correctly earns exactly the maximum, for any points', () => {
    fc.assert(
      fc.property(arbitraryQuiz, fc.uuid({ version: 4 }), (quiz, id) => {
        const responses = Object.fromEntries(quiz.items.map((item) => [item.id, correctAsGiven(item)]))
        const { score, maxScore } = scoreAttempt(quiz, id, responses)
        expect(score).toBe(maxScore)
      }),
    )
  })

  it('is graded without an error for any content', () => {
    const spoilt = arbitraryQuiz.chain((quiz) =>
      fc.tuple(fc.constant(quiz), fc.tuple(...quiz.items.map((item) => arbitraryNearResponse(item)))),
    )
    fc.assert(
      fc.property(spoilt, ([quiz, values]) => {
        quiz.items.forEach((item, index) => {
          const { score, maxScore } = scoreItem(item, values[index] as AnyResponse, quiz.language)
          expect(score >= 0 && score <= maxScore).toBe(true)
        })
      }),
    )
  })
})

describe('feedback to a choice', () => {
  const say = (id: string) => `To ${id}: SAID`
  const told = <T extends { id: string }>(list: readonly T[]) =>
    list.map((choice) => ({ ...choice, feedback: say(choice.id) }))

  it('is returned only to a learner who chose it', () => {
    const answeredSets = arbitraryItemOf('multiple-choice')
      .map((item) => ({ ...item, choices: told(item.choices) }))
      .chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answeredSets, ([item, response]) => {
        const { responseFeedback = [] } = scoreItem(item, response, 'en')
        expect(responseFeedback).toEqual((response as string[]).map(say))
      }),
    )
  })

  it('is withheld without a valid response', () => {
    fc.assert(
      fc.property(arbitraryItemOf('choice'), (item) => {
        const all = { ...item, choices: told(item.choices) }
        for (const response of [undefined, '?', item.choices.map(({ id }) => id), 1]) {
          expect(JSON.stringify(scoreItem(all, response, 'en'))).not.toContain('SAID')
        }
      }),
    )
  })
})

describe('responses that cannot belong to an attempt', () => {
  it('are reported, each with its pointer', () => {
    const responses = { engineer: 'nobody', height: ['31'], other: 'x', 'a/b~': 'y' } as Record<string, AnyResponse>
    expect(checkResponses(sampleQuiz, attempt, responses)).toEqual([
      { pointer: '/engineer', detail: 'has no choice "nobody"' },
      {
        pointer: '/height',
        detail: expect.stringMatching(/^must be a number/),
      },
      { pointer: '/other', detail: 'is not an item of this attempt' },
      { pointer: '/a~1b~0', detail: 'is not an item of this attempt' },
    ])
  })

  it('include those to items that the attempt did not draw', () => {
    const quiz = { ...sampleQuiz, draw: 4 }
    const drawn = new Set(drawItems(quiz, attempt).map(({ id }) => id))
    const pointers = checkResponses(quiz, attempt, right).map(({ pointer }) => pointer)
    expect(pointers).toEqual(sampleQuiz.items.filter(({ id }) => !drawn.has(id)).map(({ id }) => `/${id}`))
  })
})
