import type { Item } from '../../core/items/index.ts'
import { findMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'

type Field =
  | 'points'
  | 'hint'
  | 'evidence'
  | 'attribution'
  | 'skill'
  | 'media'
  | 'choiceMedia'
  | 'allow'
  | 'shuffle'
  | 'unit'
  | 'allowTypingSlip'
  | 'matchCase'

const words: Record<Field, string> = {
  points: 'its points',
  hint: 'its hint',
  evidence: 'its evidence',
  attribution: 'its attribution',
  skill: 'its skill',
  media: 'its image',
  choiceMedia: 'the images of its choices',
  allow: 'its exceptions from rules of the check',
  shuffle: 'that its choices keep their order',
  unit: 'its unit',
  allowTypingSlip: 'that one typo is accepted',
  matchCase: 'that capital letters matter',
}

/** Describes the unsupported fields that an item has, each with the id of the item. */
export function describeLost(item: Item, unsupported: readonly Field[]): string[] {
  const fields = item as unknown as Partial<Record<Field, unknown>>
  return unsupported.flatMap((field) => {
    const value = field === 'choiceMedia' ? hasChoiceMedia(item) : fields[field]
    const has = field === 'points' ? value !== undefined && value !== 1 : field === 'shuffle' ? value === false : value
    return has ? [`${item.id}: ${words[field]}`] : []
  })
}

/** True if a choice, part or side of an item has a picture. */
export const hasChoiceMedia = ({ media: _, ...item }: Item): boolean => findMedia(item).length > 0

/** Describes the pictures of a passage that a format cannot hold. */
export const describeLostPictures = ({ stimulus }: Quiz): string[] =>
  findMedia(stimulus).length > 0 ? ['the quiz: the images of its passage'] : []

/** Describes what a bank of questions cannot hold of a quiz as a whole. */
export const describeLostHead = ({ description, level, source, mode, draw, variantOf }: Quiz): string[] =>
  Object.entries({ description, level, source, mode, draw, variantOf })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `the quiz: its ${name === 'variantOf' ? 'link to a variant' : name}`)

/** The id of the item that a pointer leads into, or "the quiz". */
export function ownerOf(pointer: string, { items }: Quiz): string {
  const [, index] = /^\/items\/(\d+)/.exec(pointer) ?? []
  return items[Number(index)]?.id ?? 'the quiz'
}
