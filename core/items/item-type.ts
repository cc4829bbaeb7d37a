import type { z } from 'zod'
import type { Permute } from '../permute.ts'

/** Something wrong with a value, at a JSON pointer relative to the item. */
export interface Issue {
  pointer: string
  detail: string
}

/** How responses are compared with the correct one, where that is not by being the same. */
export interface Comparison {
  /** How far from the correct number one may be. */
  tolerance?: number
  /** Whether small and capital letters are not the same. */
  matchCase?: true
}

/** All that Lede knows of one item type; the widget's view of it lives in `widget/items`. */
export interface ItemType<Item, PublicItem, Response, CorrectResponse> {
  /** The item as authors write it, key included. */
  readonly schema: z.ZodType<Item>
  /** The item as learners see it before they answer. */
  readonly publicSchema: z.ZodType<PublicItem>
  /** The shape of a response, before it is compared with the item. */
  readonly responseSchema: z.ZodType<Response>
  /** The shape of the correct response, as results carry it. */
  readonly correctResponseSchema: z.ZodType<CorrectResponse>
  /** Mistakes that a schema cannot find: ids that repeat, a key that names nothing. */
  checkItem(item: Item): Issue[]
  /** Picks what a learner may see. `permute` orders lists so that nothing tells of the file's order or the key. */
  toPublic(item: Item, permute: Permute): PublicItem
  /** Says what in a well-shaped response does not fit this item, if anything. */
  checkResponse(item: Item, response: Response): string | undefined
  /** The response that earns the maximum; of several such ones the one that was given. */
  correctResponse(item: Item, given?: Response): CorrectResponse
  /** The share of the item's points that the response earns: 0 to 1. Never throws. `language` is the quiz's. */
  score(item: Item, response: Response, language: string): number
  /** What the author says to this very response; missing where a type has no place for that. */
  feedbackTo?(item: Item, response: Response, language: string): string[]
  /** How responses are compared; missing where only the correct one is right. */
  comparison?(item: Item): Comparison
}

/** Lets TypeScript infer an item type from its schemas, and keeps what it knows of these. */
export const defineItemType = <
  Schema extends z.ZodType,
  PublicSchema extends z.ZodType,
  ResponseSchema extends z.ZodType,
  CorrectSchema extends z.ZodType,
>(
  type: ItemType<z.infer<Schema>, z.infer<PublicSchema>, z.infer<ResponseSchema>, z.infer<CorrectSchema>> & {
    schema: Schema
    publicSchema: PublicSchema
    responseSchema: ResponseSchema
    correctResponseSchema: CorrectSchema
  },
) => type
