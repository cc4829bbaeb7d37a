import type { ItemTypeName } from '../../../../core/items/index.ts'
import { choice } from './choice.ts'
import { hottext } from './hottext.ts'
import { inlineChoice } from './inline-choice.ts'
import type { H5pItemType } from './item-type.ts'
import { match } from './match.ts'
import { multipleChoice } from './multiple-choice.ts'
import { number } from './number.ts'
import { textEntry } from './text-entry.ts'
import { trueFalse } from './true-false.ts'

/** Every item type in H5P. */
export const itemTypes: { [T in ItemTypeName]: H5pItemType<T> } = {
  choice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  number,
  'text-entry': textEntry,
  // Question sets have no content type for it.
  order: { readers: {}, write: () => undefined },
  match,
  'inline-choice': inlineChoice,
  hottext,
}

/** The readers of contents, by machine name of the content type. */
export const readers = new Map(Object.values(itemTypes).flatMap(({ readers }) => Object.entries(readers)))
