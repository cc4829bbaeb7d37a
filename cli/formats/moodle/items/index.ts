import type { ItemTypeName } from '../../../../core/items/index.ts'
import { choice } from './choice.ts'
import { hottext } from './hottext.ts'
import { inlineChoice } from './inline-choice.ts'
import type { MoodleItemType } from './item-type.ts'
import { match } from './match.ts'
import { multipleChoice } from './multiple-choice.ts'
import { number } from './number.ts'
import { order } from './order.ts'
import { textEntry } from './text-entry.ts'
import { trueFalse } from './true-false.ts'

/** Every item type in Moodle XML. */
export const itemTypes: { [T in ItemTypeName]: MoodleItemType<T> } = {
  choice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  number,
  'text-entry': textEntry,
  order,
  match,
  'inline-choice': inlineChoice,
  hottext,
}

/** The readers of questions, by Moodle's question type. */
export const readers = new Map(Object.values(itemTypes).flatMap(({ readers }) => Object.entries(readers)))
