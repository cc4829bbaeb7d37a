import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answerable, isComplete } from '../../core/completeness.ts'
import { type AnyResponse, responseSchema, toPublicItem } from '../../core/items/index.ts'
import { permuteBy } from '../../core/permute.ts'
import {
  arbitraryItem,
  arbitraryNearResponse,
  arbitraryResponse,
  correctAsGiven,
  sampleQuiz,
} from './arbitrary-quiz.ts'

const item = (id: string) => sampleQuiz.items.find((item) => item.id === id) as Answerable
const complete = (id: string, response: AnyResponse | undefined, language = 'en') =>
  isComplete(item(id), response, language)

describe('a response is complete', () => {
  it.each<[string, AnyResponse]>([
    ['engineer', 'lund'],
    ['fuels', ['oil']],
    ['records', 'not-given'],
    ['records', false],
    ['height', 0],
    ['height', '31 metres'],
    ['keeper', 'nobody'],
    ['works', ['a', 'b', 'c']],
    ['years', { y1874: 'built', y1921: 'built' }],
    ['summary', { size: 's13', cape: 'amber' }],
    ['claim', ['s1', 's2', 's3']],
  ])('%s: %j', (id, response) => {
    expect(complete(id, response)).toBe(true)
  })
})

describe('a response is incomplete', () => {
  it.each<[string, AnyResponse | undefined]>([
    ['engineer', undefined],
    ['engineer', ''],
    ['fuels', []],
    ['records', ''],
    ['height', ''],
    ['height', 'thirty'],
    ['height', '31 or 32'],
    ['keeper', ' \n'],
    ['works', ['a', 'b']],
    ['works', []],
    ['years', { y1874: 'built' }],
    ['years', ['built', 'built']],
    ['summary', {}],
    ['claim', []],
  ])('%s: %j', (id, response) => {
    expect(complete(id, response)).toBe(false)
  })

  it('if its part only has the name of an Object.prototype member', () => {
    const left = [{ id: 'constructor' }, { id: 'toString' }]
    expect(isComplete({ type: 'match', left }, {}, 'en')).toBe(false)
    expect(isComplete({ type: 'inline-choice', gaps: left }, { toString: 'a' } as never, 'en')).toBe(false)
    expect(isComplete({ type: 'match', left: [{ id: '0' }] }, ['a'], 'en')).toBe(false)
  })
})

describe('any item', () => {
  it('is complete with its correct response', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        expect(isComplete(item, correctAsGiven(item), 'en')).toBe(true)
      }),
    )
  })

  it('is judged with any response, also to another item', () => {
    const answered = arbitraryItem.chain((item) => fc.tuple(fc.constant(item), arbitraryNearResponse(item)))
    fc.assert(
      fc.property(answered, ([item, value]) => {
        const response = responseSchema.safeParse(value).data
        expect(isComplete(item, response, 'en')).toBeTypeOf('boolean')
      }),
      { numRuns: 1000 },
    )
    expect(complete('keeper', JSON.parse('{"toString":"a"}'))).toBe(false)
    expect(complete('height', JSON.parse('{"toString":"a"}'))).toBe(false)
  })

  it('is judged the same by its public view (device) and by its file (worker)', () => {
    const answered = arbitraryItem.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const seen = toPublicItem(item, permuteBy('seed'))
        expect(isComplete(seen, response, 'en')).toBe(isComplete(item, response, 'en'))
      }),
    )
  })
})
