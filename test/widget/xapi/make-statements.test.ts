import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnyResponse } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { stateAnswer, stateEnd, stateStart } from '../../../widget/xapi/make-statements.ts'
import { arbitraryQuiz, arbitraryResponse, correctAsGiven, sampleQuiz } from '../../core/arbitrary-quiz.ts'
import { findFaults } from './specification/statement.ts'
import { attempt, learner, submit } from './submitted.ts'

const at = new Date('2025-12-13T10:00:00.000Z')
const known = { actor: learner }

const right = ({ items }: Quiz) => Object.fromEntries(items.map((item) => [item.id, correctAsGiven(item)]))

/** What is stated of the items of the sample quiz, by the item's id. */
const answers = (responses: Record<string, AnyResponse>) => {
  const submitted = submit(sampleQuiz, responses)
  const statements = submitted.items.flatMap((item) => stateAnswer(known, submitted, item, at))
  return new Map(statements.map((statement) => [statement.object.id.replace(/.*#/, ''), statement]))
}

describe('an answer to an item', () => {
  const given = answers({ ...right(sampleQuiz), fuels: ['electricity', 'oil'], works: ['a', 'b', 'c'] })
  it.each([
    ['engineer', 'choice', 'lund', ['lund']],
    ['fuels', 'choice', 'oil[,]electricity', ['oil[,]electricity']],
    ['records', 'choice', 'not-given', ['not-given']],
    ['height', 'numeric', '31', ['30.5[:]31.5']],
    ['keeper', 'fill-in', 'Tom Reyes', ['Tom Reyes', 'Reyes']],
    ['works', 'sequencing', 'a[,]b[,]c', ['b[,]c[,]a']],
    ['years', 'matching', 'y1874[.]built[,]y1921[.]electric', ['y1874[.]built[,]y1921[.]electric']],
    ['summary', 'matching', 'size[.]size.s31[,]cape[.]cape.amber', ['size[.]size.s31[,]cape[.]cape.amber']],
    ['claim', 'choice', 's2', ['s2']],
  ])('%s: %s, with response and pattern as the specification writes them', (id, type, response, patterns) => {
    const { object, result } = given.get(id) ?? {}
    // The order in which choices are offered decides; the sides of a match stand in any.
    const sorted = (text = '') => text.split('[,]').sort().join('[,]')
    const compare = type === 'sequencing' ? (text?: string) => text : sorted
    expect(object?.definition?.interactionType).toBe(type)
    expect(compare(result?.response)).toBe(compare(response))
    expect(object?.definition?.correctResponsesPattern?.map(compare)).toEqual(patterns.map(compare))
  })

  it('has the learner, item, time, attempt, version and score', () => {
    expect(given.get('engineer')).toEqual({
      id: expect.any(String),
      actor: learner,
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
      object: {
        objectType: 'Activity',
        id: 'https://quiz.example/q/lighthouse#engineer',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          name: { en: 'Who built the lighthouse?' },
          description: { en: 'Who built the lighthouse?' },
          interactionType: 'choice',
          choices: expect.arrayContaining([{ id: 'reyes', description: { en: 'Tom Reyes' } }]),
          correctResponsesPattern: ['lund'],
        },
      },
      result: { score: { scaled: 1, raw: 1, min: 0, max: 1 }, success: true, response: 'lund' },
      context: {
        registration: attempt,
        contextActivities: { parent: [{ objectType: 'Activity', id: 'https://quiz.example/q/lighthouse' }] },
        platform: 'Lede',
        language: 'en',
        extensions: {
          'https://quiz.example/xapi.js#version': 'AAAAAAAAAAAAAAAA',
          'https://quiz.example/xapi.js#mode': 'test',
        },
      },
      timestamp: '2025-12-13T10:00:00.000Z',
    })
  })

  it('shows each gap of a text at its position', () => {
    const { source } = given.get('summary')?.object.definition ?? {}
    expect(source?.map(({ description }) => description?.en)).toEqual([
      'The tower is ____ metres high and stands at Cape ….',
      'The tower is … metres high and stands at Cape ____.',
    ])
  })

  it('reads a number as the learner typed it, and keeps other text', () => {
    expect(answers({ height: '31 metres' }).get('height')?.result?.response).toBe('31')
    const { response, extensions } = answers({ height: '31 or 32' }).get('height')?.result ?? {}
    expect({ response, extensions }).toEqual({ extensions: { 'https://quiz.example/xapi.js#typed': '31 or 32' } })
  })

  it('gives the range in which a number is right', () => {
    const range = (correctResponse: number, fields: object) => {
      const items = sampleQuiz.items.map((item) =>
        item.type === 'number' ? { ...item, correctResponse, tolerance: 0, ...fields } : item,
      )
      const submitted = submit({ ...sampleQuiz, items }, { height: 1 })
      const [answer] = submitted.items.flatMap((item) => stateAnswer(known, submitted, item, at))
      return answer?.object.definition?.correctResponsesPattern
    }
    expect(range(0.3, { tolerance: 0.1 })).toEqual(['0.2[:]0.4'])
    expect(range(-200, { tolerance: 0.05, toleranceMode: 'relative' })).toEqual(['-210[:]-190'])
    expect(range(31, {})).toEqual(['31'])
    expect(range(1e308, { tolerance: 1e308 })).toEqual(['0[:]'])
  })

  it('marks texts whose case matters', () => {
    const items = sampleQuiz.items.map((item) => (item.type === 'text-entry' ? { ...item, matchCase: true } : item))
    const submitted = submit({ ...sampleQuiz, items }, { keeper: 'tom reyes' })
    const [answer] = submitted.items.flatMap((item) => stateAnswer(known, submitted, item, at))
    expect(answer?.object.definition?.correctResponsesPattern).toEqual([
      '{case_matters=true}Tom Reyes',
      '{case_matters=true}Reyes',
    ])
  })

  it('escapes a text that would parse as several', () => {
    const { response, extensions } = answers({ keeper: 'Tom[,]Reyes' }).get('keeper')?.result ?? {}
    expect({ response, extensions }).toEqual({ extensions: { 'https://quiz.example/xapi.js#typed': 'Tom[,]Reyes' } })
  })

  it('has no statement without a response', () => {
    expect([...answers({ engineer: 'lund', fuels: [], years: {}, keeper: ' ' }).keys()]).toEqual(['engineer'])
  })

  it('names the quiz of which this is a variant, and the page’s groupings', () => {
    const submitted = submit({ ...sampleQuiz, variantOf: 'bees' }, right(sampleQuiz))
    const course = { id: 'https://school.example/course' }
    const [first] = stateAnswer({ ...known, grouping: [course] }, submitted, submitted.items[0] as never, at)
    expect(first?.context.contextActivities?.grouping).toEqual([
      { objectType: 'Activity', id: 'https://quiz.example/q/bees' },
      course,
    ])
  })
})

describe('the end of an attempt', () => {
  const submitted = submit(sampleQuiz, { engineer: 'lund', fuels: ['oil', 'electricity'] })
  const verbs = (passMark?: number) =>
    stateEnd({ ...known, ...(passMark !== undefined && { passMark }) }, submitted, at).map(({ verb, result }) => [
      verb.display.en,
      result?.success,
    ])

  it('is “completed” with the score, and “passed” or “failed” only if the page has a passing score', () => {
    expect(verbs()).toEqual([['completed', undefined]])
    expect(verbs(0.25)).toEqual([
      ['completed', true],
      ['passed', true],
    ])
    expect(verbs(0.26)).toEqual([
      ['completed', false],
      ['failed', false],
    ])
    const [completed] = stateEnd(known, submitted, at, new Date(at.getTime() - 75_250))
    expect(completed?.result).toEqual({
      score: { scaled: 0.25, raw: 3, min: 0, max: 12 },
      completion: true,
      duration: 'PT75.25S',
    })
  })

  it('is “passed” if the score reaches the passing score up to rounding', () => {
    const thirds = { ...submitted, score: 0.1 + 0.1 + 0.1 + 0.2, maxScore: 0.3 + 0.2 + 0.1 }
    const [, outcome] = stateEnd({ ...known, passMark: 5 / 6 + 1e-15 }, thirds, at)
    expect(outcome?.verb.display.en).toBe('passed')
  })
})

const withoutCase = (pattern: string) => pattern.replace(/^\{case_matters=true\}/, '')

const hasIn = (number: number) => (pattern: string) => {
  const [least = '', most = least] = pattern.split('[:]')
  return (least === '' || Number(least) <= number) && (most === '' || number <= Number(most))
}

describe('statements of any quiz', () => {
  const sat = arbitraryQuiz.chain((quiz) =>
    fc.tuple(
      fc.constant(quiz),
      fc.tuple(...quiz.items.map((item) => fc.option(arbitraryResponse(item), { nil: undefined }))),
    ),
  )
  const responsesOf = ({ items }: Quiz, given: (AnyResponse | undefined)[]) =>
    Object.fromEntries(items.flatMap(({ id }, place) => (given[place] === undefined ? [] : [[id, given[place]]])))

  it('follow the specification for any response', () => {
    fc.assert(
      fc.property(sat, fc.double({ min: 0, max: 1, noNaN: true }), ([quiz, given], passMark) => {
        const submitted = submit(quiz, responsesOf(quiz, given) as Record<string, AnyResponse>)
        const statements = [
          stateStart(known, submitted, at),
          ...submitted.items.flatMap((item) => stateAnswer(known, submitted, item, at)),
          ...stateEnd({ ...known, passMark }, submitted, at, at),
        ]
        expect(statements.flatMap((statement) => findFaults(JSON.parse(JSON.stringify(statement))))).toEqual([])
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
      }),
    )
  })

  it('give the right response as one of the patterns', () => {
    fc.assert(
      fc.property(arbitraryQuiz, (quiz) => {
        const submitted = submit(quiz, right(quiz))
        for (const { object, result } of submitted.items.flatMap((item) => stateAnswer(known, submitted, item, at))) {
          const { interactionType, correctResponsesPattern = [] } = object.definition ?? {}
          if (result?.response === undefined) continue
          if (interactionType === 'numeric')
            expect(correctResponsesPattern.some(hasIn(Number(result.response)))).toBe(true)
          else expect(correctResponsesPattern.map(withoutCase)).toContain(result.response)
        }
      }),
    )
  })
})
