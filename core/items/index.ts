import { z } from 'zod'
import type { Permute } from '../permute.ts'
import { choice } from './choice.ts'
import { recordOf } from './fields.ts'
import { hottext } from './hottext.ts'
import { inlineChoice } from './inline-choice.ts'
import type { Comparison, Issue, ItemType } from './item-type.ts'
import { match } from './match.ts'
import { multipleChoice } from './multiple-choice.ts'
import { number } from './number.ts'
import { order } from './order.ts'
import { textEntry } from './text-entry.ts'
import { trueFalse } from './true-false.ts'

/** Every item type by its name, which is the same in all layers. */
export const itemTypes = {
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

export type ItemTypeName = keyof typeof itemTypes

type Declared = typeof itemTypes
type ItemOf = { [T in ItemTypeName]: z.infer<Declared[T]['schema']> }
type PublicItemOf = { [T in ItemTypeName]: z.infer<Declared[T]['publicSchema']> }
type ResponseOf = { [T in ItemTypeName]: z.infer<Declared[T]['responseSchema']> }
type CorrectResponseOf = { [T in ItemTypeName]: z.infer<Declared[T]['correctResponseSchema']> }
type Registry = { [T in ItemTypeName]: ItemType<ItemOf[T], PublicItemOf[T], ResponseOf[T], CorrectResponseOf[T]> }

/** An item as authors write it, of one type or of any. */
export type Item<T extends ItemTypeName = ItemTypeName> = { [K in T]: ItemOf[K] }[T]
/** An item as learners see it before they answer. */
export type PublicItem<T extends ItemTypeName = ItemTypeName> = { [K in T]: PublicItemOf[K] }[T]
/** A learner's response. */
export type ItemResponse<T extends ItemTypeName = ItemTypeName> = { [K in T]: ResponseOf[K] }[T]
/** The correct response in results. */
export type CorrectResponse<T extends ItemTypeName = ItemTypeName> = { [K in T]: CorrectResponseOf[K] }[T]

const registry: Registry = itemTypes
const names = Object.keys(itemTypes) as [ItemTypeName, ...ItemTypeName[]]

/** The names of all item types. */
export const itemTypeName = z.enum(names)

export const itemSchema = z.discriminatedUnion('type', [
  choice.schema,
  multipleChoice.schema,
  trueFalse.schema,
  number.schema,
  textEntry.schema,
  order.schema,
  match.schema,
  inlineChoice.schema,
  hottext.schema,
])

/** An item as it is published: `publicItemSchema` is its form in API responses. */
export const publicItemSchema = z.discriminatedUnion('type', [
  choice.publicSchema,
  multipleChoice.publicSchema,
  trueFalse.publicSchema,
  number.publicSchema,
  textEntry.publicSchema,
  order.publicSchema,
  match.publicSchema,
  inlineChoice.publicSchema,
  hottext.publicSchema,
])

/** Any response, before its item is known. */
export const responseSchema = z
  .union(
    [
      z.string().max(1000),
      z.number(),
      z.boolean(),
      z.array(z.string()).max(200),
      recordOf(z.string(), z.string(), 200),
    ],
    { error: 'must be a text, a number, true or false, a list of ids, or an object of ids' },
  )
  .describe('What the learner gave; its shape follows the item type.')

export type AnyResponse = z.infer<typeof responseSchema>

/** Any correct response in results. */
export const correctResponseSchema = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.record(z.string(), z.string())])
  .describe('The right response; its shape follows the item type. For text-entry the accepted texts.')

type Typed<T extends ItemTypeName> = Item<T> & { type: T }
const typeOf = <T extends ItemTypeName>(item: { type: T }) => registry[item.type]

/** Errors that the item's schema cannot find, with pointers relative to the item. */
export const checkItem = <T extends ItemTypeName>(item: Typed<T>): Issue[] => typeOf<T>(item).checkItem(item)

/** The public view of an item. */
export const toPublicItem = <T extends ItemTypeName>(item: Typed<T>, permute: Permute): PublicItem<T> =>
  typeOf<T>(item).toPublic(item, permute)

/** The response that earns the maximum, or one of them. */
export const correctResponseOf = <T extends ItemTypeName>(item: Typed<T>): CorrectResponse<T> =>
  typeOf<T>(item).correctResponse(item)

/** The grading of one response. */
export interface Grade {
  /** The share of the item's points that it earns, 0 to 1. */
  share: number
  /** A response that earns the maximum; the given one if it does. */
  correctResponse: CorrectResponse
  /** The author's feedback to this response. */
  responseFeedback: string[]
}

/** How responses to an item are compared with its correct one. */
export const comparisonOf = <T extends ItemTypeName>(item: Typed<T>): Comparison =>
  typeOf<T>(item).comparison?.(item) ?? {}

/** Grades a value; one that cannot be a response earns nothing and gets no feedback. Never throws. */
export function gradeResponse<T extends ItemTypeName>(item: Typed<T>, value: unknown, language: string): Grade {
  const type = typeOf<T>(item)
  const parsed = type.responseSchema.safeParse(value)
  if (!parsed.success) return { share: 0, correctResponse: type.correctResponse(item), responseFeedback: [] }
  return {
    share: type.score(item, parsed.data, language),
    correctResponse: type.correctResponse(item, parsed.data),
    responseFeedback: type.feedbackTo?.(item, parsed.data, language) ?? [],
  }
}

/** Why a value is not a valid response to the item; undefined if it is. */
export function checkResponse<T extends ItemTypeName>(item: Typed<T>, value: unknown): string | undefined {
  const type = typeOf<T>(item)
  const parsed = type.responseSchema.safeParse(value)
  return parsed.success ? type.checkResponse(item, parsed.data) : `must be ${describeResponse(item.type)}`
}

/** The share of its points that a response earns, 0 to 1; a value that cannot be a response earns nothing. */
export function scoreResponse<T extends ItemTypeName>(item: Typed<T>, value: unknown, language: string): number {
  const type = typeOf<T>(item)
  const parsed = type.responseSchema.safeParse(value)
  return parsed.success ? type.score(item, parsed.data, language) : 0
}

/** Describes a response of the type: "the id of a choice". */
const describeResponse = (type: ItemTypeName): string => itemTypes[type].responseSchema.description ?? 'a response'
