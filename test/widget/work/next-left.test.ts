import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nextLeft } from '../../../widget/work/next-left.ts'
import { resultFor, sampleQuiz, shownIn, storeOf } from '../sample.ts'

const ids = sampleQuiz().items.map(({ id }) => id)

/** The position after each `nextLeft`, from the first item: each item shown is checked unless it is to be left. */
function walk(leave: (visit: number) => boolean) {
  const store = storeOf()
  const positions = [0]
  for (let visit = 0; visit < 100; visit++) {
    const { items, attempt } = shownIn(store)
    const { id } = items[attempt.position] ?? { id: '' }
    if (!leave(visit)) store.dispatch({ type: 'check', item: id, response: 'a', result: resultFor(id) })
    const next = nextLeft(shownIn(store))
    if (next === undefined) return { positions, ...shownIn(store) }
    positions.push(next)
    store.dispatch({ type: 'go', position: next })
  }
  throw new Error('It never ends.')
}

it('items that were left for later come again after the last one, in their order', () => {
  expect(walk(() => false).positions).toEqual([0, 1, 2, 3])
  expect(walk((visit) => visit === 0 || visit === 2).positions).toEqual([0, 1, 2, 3, 0, 2])
})

it('every item is checked in the end, however many were left, and none is shown after it was checked', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (left) => {
      const { attempt, positions } = walk((visit) => left[visit] ?? false)
      // The last one that is left does not come again: it is shown already.
      const open = ids.filter((id) => !(id in attempt.checked))
      expect(open.length).toBeLessThanOrEqual(1)
      expect(new Set(positions).size).toBe(ids.length)
    }),
  )
})
