import { z } from 'zod'
import { type AnyResponse, type Item, responseSchema, scoreResponse } from '../items/index.ts'

/** A correction of the marks of one item, applied when scores are read: what pupils did stays as it is. */
export const amendmentSchema = z
  .union([z.enum(['drop', 'full']), z.strictObject({ accept: z.array(responseSchema).min(1).max(50) })], {
    error: 'must be "drop", "full" or {"accept": [responses]}',
  })
  .describe(
    '"drop": the item is not counted. "full": full marks for all. accept: these responses earn full marks, too.',
  )
export type Amendment = z.infer<typeof amendmentSchema>
export type Amendments = Readonly<Record<string, Amendment>>

/** The score of an item. */
export interface ItemScore {
  score: number
  maxScore: number
}

/** The corrected score of a response; undefined if the item is dropped. */
export function amendScore(
  item: Item,
  response: AnyResponse | undefined,
  recorded: ItemScore,
  { amendment, language }: { amendment: Amendment | undefined; language: string },
): ItemScore | undefined {
  if (amendment === undefined) return recorded
  if (amendment === 'drop') return undefined
  const isRight =
    amendment === 'full' || amendment.accept.some((accepted) => isAccepted(item, response, accepted, language))
  return isRight ? { ...recorded, score: recorded.maxScore } : recorded
}

/** True if a response equals an accepted one. Texts and numbers are compared as those of the key. */
function isAccepted(item: Item, response: AnyResponse | undefined, accepted: AnyResponse, language: string): boolean {
  if (response === undefined) return false
  if (item.type === 'text-entry' && typeof accepted === 'string') {
    const { accept: _, ...plain } = item
    return scoreResponse({ ...plain, correctResponse: [accepted] }, response, language) === 1
  }
  if (item.type === 'number' && typeof accepted === 'number') {
    const { accept: _, ...plain } = item
    return scoreResponse({ ...plain, correctResponse: accepted }, response, language) === 1
  }
  const isSet = item.type === 'multiple-choice' || item.type === 'hottext'
  return canonical(response, isSet) === canonical(accepted, isSet)
}

/** Equal for equal responses, regardless of the order of pairs, and of ids in a set. */
function canonical(response: AnyResponse, isSet: boolean): string {
  if (Array.isArray(response)) return JSON.stringify(isSet ? response.toSorted() : response)
  if (typeof response !== 'object') return JSON.stringify(response)
  return JSON.stringify(Object.entries(response).sort(([a], [b]) => (a < b ? -1 : 1)))
}
