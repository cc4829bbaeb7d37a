import type { ItemResult } from '../../core/attempt.ts'
import type { ItemResponse, ItemTypeName, PublicItem } from '../../core/items/index.ts'

/** What the view of one item gets. Views hold no state that would be missed after a reload: that is in the attempt. */
export interface ItemViewProps<T extends ItemTypeName = ItemTypeName> {
  /** The item, its lists already in the order of this attempt. */
  item: PublicItem<T>
  response: ItemResponse<T> | undefined
  /** Takes every change at once; undefined takes the response back. */
  onResponse: (response: ItemResponse<T> | undefined) => void
  /** There once the item is graded: nothing can be changed any more, and right and wrong are marked in words and form. */
  result: ItemResult | undefined
  /** Unique in the document; the views make the ids of their parts from it. */
  id: string
  /** Id of the element that holds the prompt: what labels the group or the field. */
  labelledBy: string
  /** Language of the quiz, BCP 47. */
  language: string
  /** Says something to a screen reader that the page shows otherwise, such as where a part has been moved. */
  announce: (message: string) => void
}
