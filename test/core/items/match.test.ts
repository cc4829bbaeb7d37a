import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkResponse, type PublicItem, toPublicItem } from '../../../core/items/index.ts'
import { permuteBy } from '../../../core/permute.ts'
import { arbitraryItemOf, arbitraryResponse } from '../arbitrary-quiz.ts'
import { mistakes, score, write } from './score.ts'

const list = (...ids: string[]) => ids.map((id) => ({ id, text: id }))
const left = list('kim', 'hong', 'kcna')
const right = list('leader', 'analyst', 'agency', 'general')
const correctResponse = { kim: 'leader', hong: 'analyst', kcna: 'agency' }
const item = write('match', { left, right, correctResponse })

describe('a matching', () => {
  it.each([
    [correctResponse, 1],
    [{ ...correctResponse, hong: 'general' }, 2 / 3],
    [{ kim: 'leader' }, 1 / 3],
    [{ kim: 'analyst', hong: 'leader', kcna: 'general' }, 0],
    [{ leader: 'kim' }, 0],
    [{ ...correctResponse, other: 'leader' }, 1],
    [{}, 0],
    [[], 0],
  ])('%j earns %d', (response, earned) => {
    expect(score(item, response)).toBeCloseTo(earned, 12)
  })

  it('earns the share of right pairs', () => {
    const answered = arbitraryItemOf('match').chain((item) => fc.tuple(fc.constant(item), arbitraryResponse(item)))
    fc.assert(
      fc.property(answered, ([item, response]) => {
        const given = new Set(Object.entries(response).map((pair) => pair.join(' ')))
        const wanted = new Set(item.left.map(({ id }) => `${id} ${item.correctResponse[id]}`))
        expect(score(item, response)).toBeCloseTo(
          [...wanted].filter((pair) => given.has(pair)).length / item.left.length,
          12,
        )
      }),
    )
  })

  it('must have parts of the item', () => {
    expect(checkResponse(item, { kim: 'general' })).toBeUndefined()
    expect(checkResponse(item, { leader: 'kim' })).toBe('has no left id "leader"')
    expect(checkResponse(item, { kim: 'hong' })).toBe('has no right id "hong" for "kim"')
    expect(checkResponse(item, { constructor: 'leader' })).toBe('has no left id "constructor"')
  })

  it('earns nothing for the names of Object.prototype members', () => {
    const item = write('match', {
      left: list('constructor', 'toString'),
      right,
      correctResponse: { constructor: 'leader', toString: 'agency' },
    })
    expect(score(item, {})).toBe(0)
    expect(score(item, item.correctResponse)).toBe(1)
  })
})

describe('the public view', () => {
  const lookAt = (item: Parameters<typeof toPublicItem>[0], seed: string) =>
    toPublicItem(item, permuteBy(seed)) as PublicItem<'match'>
  const inKeyOrder = (key: Record<string, string>, { left, right }: PublicItem<'match'>) =>
    left.every(({ id }, index) => right[index]?.id === key[id])

  it('never shows every part next to its partner', () => {
    fc.assert(
      fc.property(arbitraryItemOf('match'), fc.string(), (item, seed) => {
        fc.pre(item.right.length > 2)
        expect(inKeyOrder(item.correctResponse, lookAt(item, seed))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('with two parts on each side, does not reveal the key by exclusion', () => {
    const two = (correctResponse: Record<string, string>) =>
      write('match', { left: list('a', 'b'), right: list('x', 'y'), correctResponse })
    const straight = two({ a: 'x', b: 'y' })
    const crossed = two({ a: 'y', b: 'x' })
    const seeds = Array.from({ length: 200 }, (_, seed) => `seed ${seed}`)
    for (const seed of seeds) expect(lookAt(crossed, seed)).toEqual(lookAt(straight, seed))
    const aligned = seeds.filter((seed) => inKeyOrder(straight.correctResponse, lookAt(straight, seed))).length
    expect(aligned).toBeGreaterThan(60)
    expect(aligned).toBeLessThan(140)
  })
})

describe('an author of a match item gets a report of', () => {
  it.each([
    ['a part without a partner', { kim: 'leader', hong: 'analyst' }, '/correctResponse must name a partner for "kcna"'],
    ['a partner that is not there', { ...correctResponse, kim: 'x' }, '/correctResponse has no right id "x" for "kim"'],
    ['a part that is not there', { ...correctResponse, x: 'leader' }, '/correctResponse has no left id "x"'],
  ])('%s', (_, correctResponse, mistake) => {
    expect(mistakes(write('match', { left, right, correctResponse }))).toEqual([mistake])
  })

  it('a part without a partner whose name is an Object.prototype member', () => {
    const item = write('match', { left: list('a', 'constructor'), right, correctResponse: { a: 'leader' } })
    expect(mistakes(item)).toEqual(['/correctResponse must name a partner for "constructor"'])
  })
})
