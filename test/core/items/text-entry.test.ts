import { describe, expect, it } from 'vitest'
import { itemSchema } from '../../../core/items/index.ts'
import { score, write } from './score.ts'

describe('a typed text', () => {
  const item = write('text-entry', { correctResponse: ['Order of Freedom and Independence', 'the Order'] })

  it.each([
    'Order of Freedom and Independence',
    ' “order of  freedom and independence”. ',
    'THE ORDER',
    'ｔｈｅ　ｏｒｄｅｒ',
  ])('%j is accepted', (response) => {
    expect(score(item, response)).toBe(1)
  })

  it.each(['Order', 'Ordre of Freedom and Independence', '', ' ', '"', 5, null, ['the Order']])(
    '%j is not accepted',
    (response) => {
      expect(score(item, response)).toBe(0)
    },
  )

  it('may have one typo if the author allows it', () => {
    const lenient = write('text-entry', { correctResponse: 'regiment', allowTypingSlip: true })
    const strict = write('text-entry', { correctResponse: 'regiment' })
    expect(['Regimant', 'regimnet!', 'ragimant'].map((response) => score(lenient, response))).toEqual([1, 1, 0])
    expect(['Regiment', 'regimant'].map((response) => score(strict, response))).toEqual([1, 0])
  })

  it('is read in the language of the quiz', () => {
    const item = write('text-entry', { correctResponse: 'Kış' })
    expect([score(item, 'KIŞ', 'tr'), score(item, 'kiş', 'tr'), score(item, 'kiş', 'en')]).toEqual([1, 0, 1])
  })
})

it('an accepted text that is empty after folding is rejected, as it would accept an empty response', () => {
  for (const correctResponse of ['', ' ', '\u00ad', '\u200b\u200d', ['right', '\u2060']]) {
    expect(itemSchema.safeParse(write('text-entry', { correctResponse })).success).toBe(false)
  }
  expect(itemSchema.safeParse(write('text-entry', { correctResponse: '?' })).success).toBe(true)
  expect(score(write('text-entry', { correctResponse: '?' }), '')).toBe(0)
})
