import type { Item } from '../../core/items/index.ts'
import type { Quiz } from '../../core/quiz.ts'

type Field =
  | 'points'
  | 'hint'
  | 'evidence'
  | 'attribution'
  | 'media'
  | 'allow'
  | 'shuffle'
  | 'unit'
  | 'allowTypingSlip'
  | 'matchCase'

const words: Record<Field, string> = {
  points: 'its points',
  hint: 'its hint',
  evidence: 'its evidence',
  attribution: 'who says so',
  media: 'its image',
  allow: 'the rules that its author has allowed it to break',
  shuffle: 'that its choices keep their order',
  unit: 'its unit',
  allowTypingSlip: 'that one typo is accepted',
  matchCase: 'that capital letters matter',
}

/** What of an item a format cannot hold, of the fields that it unsupported: sentences that name the item. */
export function describeLost(item: Item, unsupported: readonly Field[]): string[] {
  const fields = item as unknown as Partial<Record<Field, unknown>>
  return unsupported.flatMap((field) => {
    const value = fields[field]
    const has = field === 'points' ? value !== undefined && value !== 1 : field === 'shuffle' ? value === false : value
    return has ? [`${item.id}: ${words[field]}`] : []
  })
}

/** What of a quiz as a whole a bank of questions cannot hold. */
export const describeLostHead = ({ description, level, source, mode, draw, variantOf }: Quiz): string[] =>
  Object.entries({ description, level, source, mode, draw, variantOf })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => `the quiz: its ${name === 'variantOf' ? 'link to a variant' : name}`)
