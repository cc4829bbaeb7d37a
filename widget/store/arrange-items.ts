import { drawItems } from '../../core/draw.ts'
import type { PublicItem } from '../../core/items/index.ts'
import { type Permute, permuteBy } from '../../core/permute.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptState } from './attempt.ts'

/** The items of an attempt, drawn and shuffled by its id, those in `first` before the others. Deterministic. */
export const arrangeItems = (quiz: Pick<PublicQuiz, 'draw' | 'items'>, { id, first = [] }: Arranged): PublicItem[] =>
  drawItems(quiz, id)
    .sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)))
    .map((item) => arrangeItem(item, permuteBy(`${id}:${item.id}`)))

/** The fields of an attempt that determine the order of its items. */
type Arranged = Pick<AttemptState, 'id' | 'first'>

function arrangeItem(item: PublicItem, permute: Permute): PublicItem {
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
    case 'order':
      return item.type === 'order' || item.shuffle ? { ...item, choices: permute(item.choices) } : item
    case 'match':
      return { ...item, left: permute(item.left, 'left'), right: permute(item.right, 'right') }
    case 'inline-choice':
      return item.shuffle
        ? { ...item, gaps: item.gaps.map((gap) => ({ ...gap, choices: permute(gap.choices, gap.id) })) }
        : item
    case 'true-false':
    case 'number':
    case 'text-entry':
    case 'hottext':
      return item
    default:
      return item satisfies never
  }
}
