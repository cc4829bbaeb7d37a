import { chanceOfAtLeast } from './by-chance.ts'
import { type ChoiceList, choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'

const enough = 6
const seldom = 0.01

const keyIsLongest = (list: ChoiceList): boolean => {
  const { right, wrong } = splitByKey(list)
  const length = right[0]?.text.length ?? 0
  return wrong.every(({ text }) => text.length < length)
}

export const keyOftenLongest: Flaw = {
  name: 'key-often-longest',
  title: 'The right choice is the longest more often than chance would have it',
  severity: 'warning',
  reason:
    'No single item need look odd for a habit to show over a whole quiz: a student who always takes the longest choice ' +
    'should do no better than one who guesses. Haladyna, Downing and Rodriguez (2002), guideline 24: keep the length of ' +
    'choices about equal. That the longest is right too often is an old part of test-wiseness (Millman, Bishop and Ebel ' +
    '1965, Educational and Psychological Measurement 25, 707). The rule fires in quizzes with at least six such items if ' +
    'chance alone would do it in less than one quiz of a hundred.',
  fix: 'in some of the items make a wrong choice the longest; to keep it as it is, allow it here',
  find: (quiz) => {
    const lists = choiceListsOf(quiz).filter(({ single, choices }) => single && choices.length >= 3)
    const longest = lists.filter(keyIsLongest)
    const chances = lists.map(({ choices }) => 1 / choices.length)
    const [first] = longest
    if (!first || longest.length < enough || chanceOfAtLeast(longest.length, chances) > seldom) return []
    const detail = `the right choice is the longest ${longest.length} times in ${lists.length}`
    return [{ index: first.index, pointer: first.pointer, detail }]
  },
}
