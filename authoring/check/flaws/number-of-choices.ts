import { choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'

const most = { single: 6, several: 10 }

export const manyChoices: Flaw = {
  name: 'many-choices',
  title: 'There are more choices than anybody can weigh',
  severity: 'note',
  reason:
    'Haladyna, Downing and Rodriguez (2002), guideline 18: develop as many effective choices as you can, but research suggests ' +
    'three are adequate. Rodriguez (2005, Educational Measurement: Issues and Practice 24, 3) found in 80 years of studies that ' +
    'three are optimal: further ones are hardly ever chosen, and cost reading time. The rule fires above six choices where one is ' +
    'right, and above ten where several are.',
  fix: 'keep the plausible ones: three or four are enough',
  find: (quiz) =>
    choiceListsOf(quiz)
      .filter(({ choices, single, completes }) => choices.length > (single && !completes ? most.single : most.several))
      .map(({ index, pointer, choices }) => ({ index, pointer, detail: `there are ${choices.length} choices` })),
}

export const allChoicesRight: Flaw = {
  name: 'all-choices-right',
  title: 'All choices are right',
  severity: 'warning',
  reason:
    'Who ticks everything earns everything, without reading. Haladyna, Downing and Rodriguez (2002), guideline 29: make all wrong ' +
    'choices plausible, for which there must be some. Often the marks of the wrong ones were set by mistake, and students read that they were right.',
  fix: 'add wrong choices that are plausible, or check which are marked as right',
  find: (quiz) =>
    choiceListsOf(quiz)
      .filter((list) => !list.single && splitByKey(list).wrong.length === 0)
      .map(({ index, pointer }) => ({ index, pointer, detail: 'every choice is right' })),
}

/** Words of a prompt that ask for several. */
const asksForSeveral =
  /\b(?:all|two|three|which ones|alle|zwei|drei|todas|todos|dos|tres|toutes|tous|deux|trois|plusieurs)\b|모두|두 개|세 개/iu

export const oneOfMany: Flaw = {
  name: 'one-right-of-several',
  title: 'A multiple-choice item has one right choice',
  severity: 'note',
  reason:
    'Students who may tick several expect several, and take off from their own score looking for a second one. Haladyna, Downing ' +
    'and Rodriguez (2002), guideline 14: make sure that the directions are clear about what is wanted. Now and then one right ' +
    'choice is fair, if the prompt does not promise more; hence a note.',
  fix: 'make it a "choice" item, or add another right choice',
  find: (quiz) =>
    choiceListsOf(quiz)
      .filter((list) => !list.single && splitByKey(list).right.length === 1)
      .map(({ index, pointer, stem }) => ({
        index,
        pointer,
        detail: asksForSeveral.test(stem)
          ? 'the prompt asks for several, but one choice is right'
          : 'only one choice is right',
      })),
}
