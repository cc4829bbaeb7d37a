import type { Item } from '../../../../core/items/index.ts'
import { escapeMarks } from '../marked-text.ts'
import { type Lose, plainText } from '../text.ts'
import { writeDragText } from './inline-choice.ts'
import { type H5pItemType, loseHint, type WrittenQuestion } from './item-type.ts'

/** A text with a line for each of the left side, and a gap for its partner. */
function write(item: Item<'match'>, lose: Lose): WrittenQuestion {
  const text = (markdown: string) => escapeMarks(plainText(markdown, lose))
  const words = new Map(item.right.map((one) => [one.id, text(one.text)]))
  const used = new Set(Object.values(item.correctResponse))
  const lines = item.left.map((one) => `${text(one.text)} *${words.get(item.correctResponse[one.id] as string)}*`)
  const distractors = item.right.filter(({ id }) => !used.has(id)).map(({ id }) => words.get(id) as string)
  lose('its two lists: a text with a gap in each line')
  loseHint(item, lose)
  return writeDragText(item, { textField: lines.join('\n'), distractors, points: item.left.length }, lose)
}

export const match: H5pItemType<'match'> = { readers: {}, write }
