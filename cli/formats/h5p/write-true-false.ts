import type { Item } from '../../../core/items/index.ts'
import { type Lose, loseHint, paragraph, plain, type Written } from './written.ts'

/** A statement that is true or false. H5P has feedback to either response; the item's own is said to both. */
export function writeTrueFalse(item: Item<'true-false'>, lose: Lose): Written {
  loseHint(item, lose)
  const right = String(item.correctResponse)
  const said = (response: string) =>
    [item.responses?.find((one) => String(one.response) === response)?.feedback, item.feedback]
      .flatMap((feedback) => (feedback === undefined ? [] : plain(feedback, lose)))
      .join(' ')
  return {
    library: 'H5P.TrueFalse',
    points: 1,
    params: {
      question: paragraph(item.prompt),
      correct: right,
      behaviour: { feedbackOnCorrect: said(right), feedbackOnWrong: said(right === 'true' ? 'false' : 'true') },
    },
  }
}
