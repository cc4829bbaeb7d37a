import { choiceListsOf, splitByKey } from './choice-lists.ts'
import type { Flaw } from './flaw.ts'

const most = { single: 6, several: 10 }

export const manyChoices: Flaw = {
  name: 'many-choices',
  title: 'The item has too many choices',
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
    'A student who ticks everything earns full points without reading. Haladyna, Downing and Rodriguez (2002), guideline 29: make all wrong ' +
    'choices plausible, so there must be some. Often wrong choices were marked as correct by mistake. ' +
    'The rule fires if every choice is marked as correct.',
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
    'Students who may tick several choices expect several right ones, and lose points by looking for a second one. Haladyna, Downing ' +
    'and Rodriguez (2002), guideline 14: make sure that the directions are clear about what is wanted. One right choice ' +
    'can be fair if the prompt does not promise more, so this is a note.',
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
