import { isHabit } from './by-chance.ts'
import { type ChoiceList, choiceListsOf } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { readSpan } from './number-span.ts'

/** How many of the numbers are neither the smallest nor the largest, and whether the right one is among them. */
function readMiddle(list: ChoiceList, language: string) {
  const numbers = list.choices.map(({ text, right }) => ({ right, span: readSpan(text, language) }))
  if (!list.single || numbers.length < 3 || !numbers.every(({ span }) => span && span.from === span.to)) return []
  const sorted = numbers.toSorted((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0))
  const inner = sorted.slice(1, -1)
  return [{ list, chance: inner.length / sorted.length, isKey: inner.some(({ right }) => right) }]
}

export const middleNumberIsKey: Flaw = {
  name: 'middle-number-is-key',
  title: 'The right number is never the smallest or the largest',
  severity: 'warning',
  reason:
    'Authors hide the right number among wrong ones above and below it, and guessers prefer the middle: the two meet. Attali ' +
    'and Bar-Hillel (2003, Journal of Educational Measurement 40, 109) show for places what holds for values too: writers put ' +
    'the answer in the middle and examinees look for it there. Haladyna, Downing and Rodriguez (2002), guideline 20, asks for a ' +
    'varied location and 21 for numerical order, which shows the middle. The rule fires if chance alone would do it in at most ' +
    'one quiz of twenty.',
  fix: 'let the right number be the smallest or the largest in some items; to keep it, allow it here',
  find: (quiz) => {
    const numeric = choiceListsOf(quiz).flatMap((list) => readMiddle(list, quiz.language))
    const [first] = numeric
    if (!first || !numeric.every(({ isKey }) => isKey) || !isHabit(numeric.map(({ chance }) => chance))) return []
    const detail = `in all ${numeric.length} lists of numbers the right one is between others`
    return [{ index: first.list.index, pointer: first.list.pointer, detail }]
  },
}
