import { correctIds } from '../../../../core/items/choices.ts'
import type { Choice } from '../../../../core/items/fields.ts'
import type { Item } from '../../../../core/items/index.ts'
import type { Lose } from '../text.ts'
import { writeMultiChoice } from './choice.ts'
import type { H5pItemType } from './item-type.ts'

/** H5P gives a point for each right choice, and takes one for each wrong one. */
function write(item: Item<'multiple-choice'>, lose: Lose) {
  const { choices, shuffle } = item
  const right = new Set(correctIds(item))
  loseWeights(choices, right, lose)
  return writeMultiChoice(item, { answers: choices, right, type: 'multi', isShuffled: shuffle !== false }, lose)
}

/** Reports weights, unless they equal H5P's scoring: right minus wrong over the number of right choices. */
export function loseWeights(choices: readonly Choice[], right: ReadonlySet<string>, lose: Lose) {
  const isWeighted = choices.some(({ weight }) => weight !== undefined)
  const isPlain = choices.every(({ id, weight = 0 }) => Math.abs(weight - (right.has(id) ? 1 : -1) / right.size) < 1e-4)
  if (isWeighted && !isPlain) lose('the weights of its choices')
}

export const multipleChoice: H5pItemType<'multiple-choice'> = { readers: {}, write }
