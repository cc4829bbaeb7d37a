import type { Patch } from '../../patch.ts'
import { choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { readSpan } from './number-span.ts'

export const numbersOutOfOrder: Flaw = {
  name: 'numbers-out-of-order',
  title: 'Numbers to choose from are not in order',
  severity: 'warning',
  reason:
    'Students find a number faster in an ordered list than in a disordered one. ' +
    'Haladyna, Downing and Rodriguez (2002), guideline 21: place choices in logical or numerical order. Choices are shuffled here ' +
    'unless the item says "shuffle": false, so only such items count. The rule fires if all choices are numbers, or ranges, of one ' +
    'unit that neither rise nor fall.',
  fix: 'write them from the smallest to the largest, or leave out "shuffle": false',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap(({ index, pointer, choices, fixed }) => {
      if (!fixed || choices.length < 3) return []
      const spans = choices.map(({ text }) => readSpan(text, quiz.language))
      const numbers = spans.flatMap((span) => (span && span.unit === spans[0]?.unit ? [span] : []))
      if (numbers.length < choices.length) return []
      const steps = numbers
        .slice(1)
        .map((span, at) => span.from - (numbers[at]?.from ?? 0) || span.to - (numbers[at]?.to ?? 0))
      if (steps.every((step) => step >= 0) || steps.every((step) => step <= 0)) return []
      const detail = `the numbers ${choices.map(({ text }) => text).join(', ')} neither rise nor fall, and are not shuffled`
      return [{ index, pointer, detail, patch: sortEntries(pointer, numbers) }]
    }),
}

/** Moves the entries of a list so that their numbers rise. */
function sortEntries(list: string, spans: readonly { from: number; to: number }[]): Patch {
  const order = [...spans.keys()]
  const sorted = order.toSorted((a, b) => {
    const [one, other] = [spans[a], spans[b]]
    return one && other ? one.from - other.from || one.to - other.to : 0
  })
  return sorted.flatMap((entry, to): Patch => {
    const from = order.indexOf(entry)
    if (from === to) return []
    order.splice(to, 0, ...order.splice(from, 1))
    return [{ op: 'move', from: `${list}/${from}`, path: `${list}/${to}` }]
  })
}
