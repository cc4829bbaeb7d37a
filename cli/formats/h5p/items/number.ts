import type { Item } from '../../../../core/items/index.ts'
import { escapeMarkup } from '../../../../core/markup.ts'
import { escapeMarks } from '../marked-text.ts'
import type { Lose } from '../text.ts'
import type { H5pItemType, WrittenQuestion } from './item-type.ts'
import { writeBlanks } from './text-entry.ts'

/** H5P compares numbers as texts, so it cannot hold an item that accepts several. */
function write(item: Item<'number'>, lose: Lose): WrittenQuestion | undefined {
  if (item.tolerance || item.accept) return undefined
  const text = String(item.correctResponse)
  lose(`other ways to write the number: in H5P only "${text}" is right`)
  const unit = item.unit === undefined ? '' : ` ${escapeMarks(escapeMarkup(item.unit), /\*/g)}`
  return writeBlanks(item, [text], unit, lose, { caseSensitive: false, acceptSpellingErrors: false })
}

export const number: H5pItemType<'number'> = { readers: {}, write }
