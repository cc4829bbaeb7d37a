import type { Item } from '../../../core/items/index.ts'
import { writeNumber, writeTextEntry } from './write-blanks.ts'
import { writeInlineChoice, writeMatch } from './write-drag-text.ts'
import { writeHottext } from './write-mark-the-words.ts'
import { writeChoice, writeMultipleChoice, writeNotGiven } from './write-multi-choice.ts'
import { writeTrueFalse } from './write-true-false.ts'
import type { Lose, Written } from './written.ts'

/** An item as a question of H5P, whose own words are in `language`; undefined where a question set has no type that could hold it. */
export function writeItem(item: Item, language: string, lose: Lose): Written | undefined {
  switch (item.type) {
    case 'choice':
      return writeChoice(item, lose)
    case 'multiple-choice':
      return writeMultipleChoice(item, lose)
    case 'true-false':
      return item.notGiven ? writeNotGiven(item, language, lose) : writeTrueFalse(item, lose)
    case 'number':
      return writeNumber(item, lose)
    case 'text-entry':
      return writeTextEntry(item, lose)
    case 'match':
      return writeMatch(item, lose)
    case 'inline-choice':
      return writeInlineChoice(item, lose)
    case 'hottext':
      return writeHottext(item, lose)
    case 'order':
      return undefined
  }
}
