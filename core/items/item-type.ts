import type { z } from 'zod'
import type { Permute } from '../permute.ts'

/** An error in a value, with a JSON pointer relative to the item. */
export interface Issue {
  pointer: string
  detail: string
}

/** How responses are compared with the correct one, unless by equality. */
export interface Comparison {
  /** Absolute tolerance around the correct number. */
  tolerance?: number
  /** True if the comparison is case-sensitive. */
  matchCase?: true
}

/** One item type: schemas, public view, grading. Its view is in `widget/items`. */
export interface ItemType<Item, PublicItem, Response, CorrectResponse> {
  /** The item as authors write it, key included. */
  readonly schema: z.ZodType<Item>
  /** The item as learners see it before they answer. */
  readonly publicSchema: z.ZodType<PublicItem>
  /** The shape of a response, before it is compared with the item. */
  readonly responseSchema: z.ZodType<Response>
  /** The shape of the correct response, as results carry it. */
  readonly correctResponseSchema: z.ZodType<CorrectResponse>
  /** Errors that a schema cannot find: repeated ids, a key with unknown ids. */
  checkItem(item: Item): Issue[]
  /** Picks the public fields. `permute` orders lists so that they reveal neither the file's order nor the key. */
  toPublic(item: Item, permute: Permute): PublicItem
  /** The error of a well-formed response that does not fit this item, if any. */
  checkResponse(item: Item, response: Response): string | undefined
  /** A response that earns the maximum; the given one if it does. */
  correctResponse(item: Item, given?: Response): CorrectResponse
  /** The share of the item's points that the response earns: 0 to 1. Never throws. `language` is the quiz's. */
  score(item: Item, response: Response, language: string): number
  /** The author's feedback to this response; undefined if the type has none. */
  feedbackTo?(item: Item, response: Response, language: string): string[]
  /** How responses are compared; undefined if only the correct one is right. */
  comparison?(item: Item): Comparison
}

/** Infers the types of an item type from its schemas, and keeps their exact types. */
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
