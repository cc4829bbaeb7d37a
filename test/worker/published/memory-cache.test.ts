import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LeastRecent } from '../../../worker/published/memory-cache.ts'

test('evicts the least recently used entries, and never exceeds its capacity', () => {
  const use = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    weight: fc.option(fc.integer({ min: 1, max: 6 })),
  })
  fc.assert(
    fc.property(fc.array(use), fc.integer({ min: 1, max: 12 }), (uses, capacity) => {
      const kept = new LeastRecent<number>(capacity)
      let model: [string, number][] = []
      for (const { key, weight } of uses) {
        const held = model.find(([other]) => other === key)
        if (weight === null) expect(kept.get(key)).toBe(held?.[1])
        else kept.set(key, weight, weight)
        const entry: [string, number] | undefined = weight === null ? held : [key, weight]
        if (entry) model = [...model.filter(([other]) => other !== key), entry]
        while (model.reduce((total, [, weight]) => total + weight, 0) > capacity) model.shift()
      }
      for (const key of 'abcde') expect(kept.get(key)).toBe(model.find(([other]) => other === key)?.[1])
    }),
  )
})
