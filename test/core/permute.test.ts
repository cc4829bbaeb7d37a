import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashString, permuteBy, seededRandom, shuffleBy } from '../../core/permute.ts'

const letters = [...'abcdefgh']
const list = letters.map((id) => ({ id }))

describe('frozen algorithms', () => {
  it.each([
    ['', 0xab3e7c0b],
    ['a', 0x1a80b1b3],
    ['kursk-engineers', 0xb42f6566],
    ['평양', 0x7f14c2d],
    ['😀', 0x6a85a426],
  ])('hashes %j to %i', (text, hash) => {
    expect(hashString(text)).toBe(hash)
  })

  it('draws the same numbers from the same seed', () => {
    const random = seededRandom('seed')
    expect([random(), random(), random()]).toEqual([0.06830325606279075, 0.3512421005871147, 0.06975309108383954])
  })

  it('shuffles the same on every platform', () => {
    expect(shuffleBy('seed', letters).join('')).toBe('gdbfehca')
    expect(shuffleBy('', letters).join('')).toBe('cbefhagd')
    expect(shuffleBy('평양', letters).join('')).toBe('heacbgdf')
  })

  it('permutes the same on every platform', () => {
    const order = (seed: string, salt?: string) =>
      permuteBy(seed)(list, salt)
        .map(({ id }) => id)
        .join('')
    expect(order('AAAAAAAAAAAAAAAA:item')).toBe('gfacbdhe')
    expect(order('AAAAAAAAAAAAAAAA:item', 'left')).toBe('deahfcgb')
    expect(order('AAAAAAAAAAAAAAAA:item', 'right')).toBe('hdfcgeab')
  })
})

describe('a shuffle', () => {
  it('keeps every entry once, and does not modify the list', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer()), (seed, list) => {
        const before = [...list]
        expect(shuffleBy(seed, list).sort()).toEqual([...list].sort())
        expect(list).toEqual(before)
      }),
    )
  })

  it('gives each order of three entries about equally often', () => {
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 6000; seed++) {
      const order = shuffleBy(`attempt-${seed}`, ['a', 'b', 'c']).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })
})

describe('a permutation', () => {
  it('does not depend on the order of its input', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 12 })
    fc.assert(
      fc.property(
        ids.chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length }))),
        fc.string(),
        ([one, other], seed) => {
          const permute = permuteBy(seed)
          expect(permute(one.map((id) => ({ id })))).toEqual(permute(other.map((id) => ({ id }))))
        },
      ),
    )
  })

  it('orders the lists of one item differently', () => {
    const permute = permuteBy('seed')
    expect(permute(list, 'left')).not.toEqual(permute(list, 'right'))
  })
})
