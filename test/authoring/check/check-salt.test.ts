import { expect, it } from 'vitest'
import { checkSalt } from '../../../authoring/check/check-head.ts'

const items = [{ type: 'true-false', correctResponse: true }]
const rulesOf = (quiz: object) => checkSalt(quiz).map(({ rule }) => rule)

it('warns of a test in which only the key is private', () => {
  expect(rulesOf({ mode: 'test', items })).toEqual(['guessable-key'])
})

it('is content with feedback, with salt, and with practice, which tells its key anyway', () => {
  const feedback = 'The keeper left in the year in which the machine came.'
  expect(rulesOf({ mode: 'test', items: [{ ...items[0], feedback }] })).toEqual([])
  expect(rulesOf({ mode: 'test', items, salt: 'hT5k2Q9xWm4Zr7Lp' })).toEqual([])
  expect(rulesOf({ items })).toEqual([])
})
