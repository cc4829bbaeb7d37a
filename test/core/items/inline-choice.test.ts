import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResponse, correctResponseOf } from '../../../core/items/index.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { mistakes, score, unweigh, write } from './score.ts'

const gap = (id: string, ...choices: string[]) => ({ id, choices: choices.map((id) => ({ id, text: id })) })
const gaps = [gap('number', 'n528', 'n529'), gap('place', 'kursk', 'kyiv', 'oslo')]
const text = 'The {number}th left for {place}.'
const correctResponse = { number: 'n528', place: 'kursk' }
const item = write('inline-choice', { text, gaps, correctResponse })

describe('filled gaps', () => {
  it.each([
    [correctResponse, 1],
    [{ ...correctResponse, place: 'oslo' }, 0.5],
    [{ place: 'kursk' }, 0.5],
    [{ number: 'n529', place: 'oslo' }, 0],
    [{ number: 'kursk', place: 'n528' }, 0],
    [{}, 0],
    ['kursk', 0],
  ])('%j earn %d', (response, earned) => {
    expect(score(item, response)).toBe(earned)
  })

  it('earn the share of right gaps', () => {
    const unweighted = arbitraryItemOf('inline-choice').map((item) => ({
      ...item,
      gaps: item.gaps.map((gap) => ({ ...gap, choices: unweigh(gap.choices) })),
    }))
    const answered = unweighted.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const given = new Map(Object.entries(response))
        const wanted = new Map(Object.entries(correctResponseOf(item)))
        const right = item.gaps.filter(({ id }) => given.has(id) && given.get(id) === wanted.get(id)).length
        expect(score(item, response)).toBeCloseTo(right / item.gaps.length, 12)
      }),
    )
  })

  it('must have choices of their gap', () => {
    expect(checkResponse(item, { place: 'kyiv' })).toBeUndefined()
    expect(checkResponse(item, { place: 'n528' })).toBe('has no choice "n528" for "place"')
    expect(checkResponse(item, { valueOf: 'kyiv' })).toBe('has no gap "valueOf"')
  })
})

describe('an author of an inline-choice item gets a report of', () => {
  it.each([
    ['a gap that is not listed', { text: `${text} {who}` }, ['/text has a gap {who} that "gaps" does not list']],
    ['a gap that stands twice', { text: `${text} {place}` }, ['/text has the gap {place} twice']],
    ['a gap that is not in the text', { text: 'The {number}th' }, ['/gaps/1/id is not in the text as {place}']],
    ['a gap listed twice', { gaps: [...gaps, gap('place', 'kursk', 'kyiv')] }, ['/gaps/2/id repeats the id "place"']],
    [
      'a gap without a right choice',
      { correctResponse: { place: 'kursk' } },
      ['/correctResponse for the gap "number" must name a right one'],
    ],
    [
      'gaps without any key',
      { correctResponse: undefined },
      [
        '/gaps/0/choices must have a right one: add "correct": true to it',
        '/gaps/1/choices must have a right one: add "correct": true to it',
      ],
    ],
    [
      'a key that names nothing',
      { correctResponse: { ...correctResponse, place: 'paris' } },
      ['/correctResponse has no choice "paris" for "place"'],
    ],
    [
      'a gap named like what every object has, without a right choice',
      { text: 'The {constructor}', gaps: [gap('constructor', 'a', 'b')], correctResponse: {} },
      ['/correctResponse for the gap "constructor" must name a right one'],
    ],
  ])('%s', (_, fields, expected) => {
    const { correctResponse, ...written } = { ...item, ...fields }
    const keyed = correctResponse === undefined ? written : { ...written, correctResponse }
    expect(mistakes(keyed as typeof item)).toEqual(expected)
  })

  it('nothing if a brace is only a brace', () => {
    expect(mistakes({ ...item, text: String.raw`\{x} ${text}` })).toEqual([])
  })
})
