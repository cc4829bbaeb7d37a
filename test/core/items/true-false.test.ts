import { describe, expect, it } from 'vitest'
import { checkResponse } from '../../../core/items/index.ts'
import { feedbackTo, mistakes, score, write } from './score.ts'

const responses = [true, 'true', false, 'false', 'not-given', 1, 'TRUE', null]

describe('a statement', () => {
  it.each([
    [true, [1, 1, 0, 0, 0, 0, 0, 0]],
    ['true', [1, 1, 0, 0, 0, 0, 0, 0]],
    [false, [0, 0, 1, 1, 0, 0, 0, 0]],
    ['not-given', [0, 0, 0, 0, 1, 0, 0, 0]],
  ] as const)('that is %j earns 1 for that response and 0 for any other', (correctResponse, earned) => {
    const item = write('true-false', { correctResponse, notGiven: true })
    expect(responses.map((response) => score(item, response))).toEqual(earned)
  })

  it('may be answered “not given” only if the item offers it', () => {
    expect(checkResponse(write('true-false', { correctResponse: true, notGiven: true }), 'not-given')).toBeUndefined()
    expect(checkResponse(write('true-false', { correctResponse: true }), 'not-given')).toBe(
      'offers true and false only',
    )
  })
})

it('a right response that is not offered is reported to the author', () => {
  expect(mistakes(write('true-false', { correctResponse: 'not-given' }))).toEqual([
    '/correctResponse is "not-given", which the item does not offer: add "notGiven": true',
  ])
})

describe('feedback to one response', () => {
  const responses = [
    { response: true, feedback: 'It is not.' },
    { response: 'not-given' as const, feedback: 'It does say.' },
  ]
  const item = write('true-false', { correctResponse: false, notGiven: true, responses })

  it('comes with that response in any notation, and with no other', () => {
    expect([true, 'true', false, 'not-given'].map((response) => feedbackTo(item, response))).toEqual([
      ['It is not.'],
      ['It is not.'],
      [],
      ['It does say.'],
    ])
  })

  it('is rejected for an impossible response, and twice for the same one', () => {
    const twice = [...responses, { response: 'true' as const, feedback: 'Again.' }]
    expect(mistakes(write('true-false', { correctResponse: false, responses: twice }))).toEqual([
      '/responses/1/response is not offered: add "notGiven": true',
      '/responses/2/response repeats the response "true"',
    ])
  })
})
