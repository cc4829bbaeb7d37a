import type { ItemResult } from '../../core/attempt.ts'
import type { ItemResponse, ItemTypeName, PublicItem } from '../../core/items/index.ts'

/** Props of an item view. State that must survive a reload is in the attempt, not in the view. */
export interface ItemViewProps<T extends ItemTypeName = ItemTypeName> {
  /** The item, its lists already in the order of this attempt. */
  item: PublicItem<T>
  response: ItemResponse<T> | undefined
  /** Called at each change; undefined removes the response. */
  onResponse: (response: ItemResponse<T> | undefined) => void
  /** Set once the item is graded: the view is read-only and marks right and wrong. */
  result: ItemResult | undefined
  /** Id of the message that asks for a response, while it is shown. */
  message?: string | undefined
  /** Unique in the document; prefix of the ids of the view's parts. */
  id: string
  /** Id of the prompt's element, which labels the group or field. */
  labelledBy: string
  /** Language of the quiz, BCP 47. */
  language: string
  /** Announces a visible change to screen readers, such as the new position of a part. */
  announce: (message: string) => void
}
