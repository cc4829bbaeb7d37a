import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkItem,
  checkResponse,
  type ItemTypeName,
  itemSchema,
  itemTypeName,
  itemTypes,
  publicItemSchema,
  scoreResponse,
  toPublicItem,
} from '../../../core/items/index.ts'
import { permuteBy } from '../../../core/permute.ts'
import { arbitraryItemOf, arbitraryNearResponse, arbitraryResponse, correctAsGiven } from '../arbitrary-quiz.ts'

const types = Object.keys(itemTypes) as ItemTypeName[]
const language = fc.constantFrom('en', 'de', 'tr', 'ar')

describe.each(types)('any %s item', (type) => {
  const items = arbitraryItemOf(type)

  it('is parsed unchanged', () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(itemSchema.parse(item)).toEqual(item)
        expect(checkItem(item)).toEqual([])
      }),
    )
  })

  it('gives the maximum for its correct response', () => {
    fc.assert(
      fc.property(items, language, (item, language) => {
        const response = correctAsGiven(item)
        expect(checkResponse(item, response)).toBeUndefined()
        expect(scoreResponse(item, response, language)).toBe(1)
      }),
    )
  })

  it('accepts every valid response, with a score between 0 and the maximum', () => {
    const answered = items.chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, language, ([item, response], language) => {
        expect(checkResponse(item, response)).toBeUndefined()
        const score = scoreResponse(item, response, language)
        expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })

  it('scores any other value between 0 and the maximum too, and explains why it is invalid', () => {
    const answered = items.chain((item) => fc.tuple(fc.constant(item), arbitraryNearResponse(item)))
    fc.assert(
      fc.property(answered, language, ([item, value], language) => {
        const score = scoreResponse(item, value, language)
        expect(score >= 0 && score <= 1).toBe(true)
        expect(checkResponse(item, value) ?? 'fits').toMatch(/^(fits|must be .+|has no .+|names .+|offers .+)$/s)
      }),
      { numRuns: 300 },
    )
  })

  it('has a public view that fits its public schema', () => {
    fc.assert(
      fc.property(items, fc.string(), (item, seed) => {
        const seen = toPublicItem(item, permuteBy(seed))
        expect(publicItemSchema.parse(seen)).toEqual(seen)
      }),
    )
  })
})

it('there are nine item types, each with a schema of the same name', () => {
  expect(itemTypeName.options).toEqual(types)
  expect(types).toHaveLength(9)
  expect(types.map((type) => itemTypes[type].schema.shape.type.value)).toEqual(types)
  expect(itemSchema.options.map(({ shape }) => shape.type.value)).toEqual(types)
  expect(publicItemSchema.options.map(({ shape }) => shape.type.value)).toEqual(types)
})
