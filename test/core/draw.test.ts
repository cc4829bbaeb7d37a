import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawItems } from '../../core/draw.ts'

const letters = [...'abcdefghij']
const attempt = (count: number) => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`

describe('the items of an attempt', () => {
  it('are all items if the quiz draws none', () => {
    expect(drawItems({ items: letters }, attempt(1))).toEqual(letters)
    expect(drawItems({ items: letters, draw: 10 }, attempt(1))).toEqual(letters)
    expect(drawItems({ items: letters, draw: 11 }, attempt(1))).toEqual(letters)
  })

  it('depend only on the id of the attempt, and never change', () => {
    const drawn = (count: number, draw: number) => drawItems({ items: letters, draw }, attempt(count)).join('')
    expect([drawn(1, 3), drawn(2, 3), drawn(3, 3), drawn(1, 9)]).toEqual(['bgh', 'eij', 'abg', 'abcdeghij'])
  })

  it('are as many as the quiz draws, without repeats, in the order of the quiz', () => {
    fc.assert(
      fc.property(
        fc.array(fc.anything(), { maxLength: 30 }),
        fc.integer({ min: 1, max: 40 }),
        fc.uuid(),
        (entries, draw, id) => {
          const items = entries.map((entry, index) => ({ entry, index }))
          const drawn = drawItems({ items, draw }, id)
          expect(drawn).toHaveLength(Math.min(draw, items.length))
          expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a.index - b.index))
          expect(drawItems({ items, draw }, id)).toEqual(drawn)
        },
      ),
    )
  })

  it('include each item, and each pair of items, about equally often', () => {
    const counts = new Map<string, number>()
    const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
    for (let id = 0; id < 6000; id++) {
      const drawn = drawItems({ items: letters, draw: 3 }, attempt(id))
      drawn.forEach((letter, index) => {
        count(letter)
        for (const other of drawn.slice(index + 1)) count(letter + other)
      })
    }
    for (const letter of letters) expect(Math.abs((counts.get(letter) ?? 0) - 1800)).toBeLessThan(180)
    const pairs = [...counts].filter(([key]) => key.length === 2)
    expect(pairs).toHaveLength(45)
    for (const [, times] of pairs) expect(Math.abs(times - 400)).toBeLessThan(100)
  })
})
