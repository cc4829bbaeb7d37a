import type { PastedItem } from '../../../authoring/paste/pasted-item.ts'
import type { DraftItem } from './draft.ts'
import { newItem } from './new-item.ts'

/** A new item with what was pasted. */
export const toDraftItem = ({ type, ...fields }: PastedItem): DraftItem => newItem(type, fields as Partial<DraftItem>)
