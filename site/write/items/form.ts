import type { DraftItem } from '../draft/draft.ts'

/** What the form of every item type gets. */
export interface FormProps {
  item: DraftItem
  /** Pointer of the item. */
  at: string
  language: string
  /** Changes the item; changes of one field in a row are one step of undo. */
  change: (edit: (item: DraftItem) => DraftItem, field?: string) => void
}
