import { remove } from '../../patch.ts'
import { isHabit } from './by-chance.ts'
import { choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { readSpan } from './number-span.ts'

export const keyInSamePlace: Flaw = {
  name: 'key-in-same-place',
  title: 'The right choice is always in the same position',
  severity: 'warning',
  reason:
    'After a few items students have noticed, and need not read the rest. Haladyna, Downing and Rodriguez (2002), guideline ' +
    '20: vary the location of the right answer according to the number of choices. Choices are shuffled here unless the item ' +
    'says "shuffle": false, so only such items count. The rule fires if chance alone would do it in at most one quiz of twenty.',
  fix: 'leave out "shuffle": false, or move some of the right choices; to keep it, allow it here',
  find: (quiz) => {
    const lists = choiceListsOf(quiz).filter(({ single, fixed }) => single && fixed)
    const [first] = lists
    if (!first) return []
    const place = first.choices.findIndex(({ right }) => right)
    const ways = Math.min(...lists.map(({ choices }) => choices.length))
    const chances = lists.map(({ choices }) => 1 / choices.length)
    if (!lists.every(({ choices }) => choices[place]?.right) || !isHabit(chances, ways)) return []
    const detail = `in all ${lists.length} lists of choices that are not shuffled, number ${place + 1} is the right one`
    // Numbers stand in their order on purpose.
    const shuffled = lists.filter(({ choices }) => choices.some(({ text }) => !readSpan(text, quiz.language)))
    const patch = [...new Set(shuffled.map((list) => list.index))].flatMap((index) => remove(`/items/${index}/shuffle`))
    return [{ index: first.index, pointer: first.pointer, detail, ...(patch.length && { patch }) }]
  },
}
