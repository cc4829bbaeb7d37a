import { choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'
import { quoted } from './words.ts'

/** Half as long again, and by more than a word or two: a difference that shows at a glance. */
const ratio = 1.5
const characters = 15

const lengthOf = ({ text }: { text: string }) => [...text].length

export const longestChoiceIsKey: Flaw = {
  name: 'longest-choice-is-key',
  title: 'The right choice is much the longest',
  severity: 'warning',
  reason:
    'Authors qualify what is right until nobody can dispute it, and leave what is wrong short; students who do not know ' +
    'the answer learn to take the longest. Haladyna, Downing and Rodriguez (2002), guideline 24: keep the length of choices ' +
    'about equal, and 28d: no conspicuous correct choice. Rush, Rankin and White (2016, BMC Medical Education 16, 250) found ' +
    'it among the commonest flaws of 1,925 examination items; in the trial of Pham, Besanko and Devitt (2018, MedEdPublish 7, ' +
    '225) it was one of the few flaws that did raise scores. The rule fires where every right choice is at least one and a ' +
    'half times as long as every other, and by at least 15 characters.',
  fix: 'shorten the right choice, or give the others as much detail; qualifications can move to the feedback',
  find: (quiz) =>
    choiceListsOf(quiz).flatMap((list) => {
      const { right, wrong } = splitByKey(list)
      if (list.choices.length < 3 || wrong.length === 0) return []
      const [shortest] = right.toSorted((a, b) => lengthOf(a) - lengthOf(b))
      const longest = Math.max(...wrong.map(lengthOf))
      if (!shortest || lengthOf(shortest) < ratio * longest || lengthOf(shortest) < longest + characters) return []
      const detail = `${quoted(shortest.text)} has ${lengthOf(shortest)} characters, the longest wrong choice ${longest}`
      return [{ index: list.index, pointer: shortest.pointer, detail }]
    }),
}
