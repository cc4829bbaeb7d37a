import { isHabit } from './by-chance.ts'
import { choiceListsOf } from './choice-lists.ts'
import { dropIds, dropIdsFix } from './drop-ids.ts'
import type { Flaw } from './flaw.ts'
import { isNumbering } from './numbering.ts'

export const sameIdIsKey: Flaw = {
  name: 'same-id-is-key',
  title: 'The right choice always has the same id',
  severity: 'warning',
  reason:
    'Ids travel to the browser with the choices, so that anyone who opens its tools can read them. If the right one is always ' +
    '"a", because it was always written first, shuffling hides nothing. It is the old rule in a new place: Haladyna, Downing ' +
    'and Rodriguez (2002), guideline 20: vary the location of the right answer. The rule looks at ids that count (a, b, c or ' +
    '1, 2, 3) and fires if chance alone would do it in at most one quiz of twenty.',
  fix: 'give ids that name what the choice says, such as "ukrainian"; to keep them, allow it here',
  find: (quiz) => {
    const lists = choiceListsOf(quiz).filter(
      ({ single, choices }) => single && choices.length > 1 && isNumbering(choices.map(({ id }) => id)),
    )
    const [first] = lists
    const id = first?.choices.find(({ right }) => right)?.id
    if (!first || !lists.every(({ choices }) => choices.some((choice) => choice.right && choice.id === id))) return []
    const ways = Math.min(...lists.map(({ choices }) => choices.length))
    if (
      !isHabit(
        lists.map(({ choices }) => 1 / choices.length),
        ways,
      )
    )
      return []
    const detail = `in all ${lists.length} lists of choices with ids that count, "${id}" is the right one`
    const patch = quiz.items.filter(({ index }) => lists.some((list) => list.index === index)).flatMap(dropIds)
    return [
      {
        index: first.index,
        pointer: first.pointer,
        detail,
        ...(patch.length && { patch, fix: `${dropIdsFix}; to keep them, allow it here` }),
      },
    ]
  },
}
