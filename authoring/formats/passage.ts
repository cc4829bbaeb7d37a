import type { ImportedPassage, QuestionPosition } from './format.ts'
import type { Gathered } from './formatted-text.ts'

/** A description of a bank as a passage, with notes on losses; undefined if it is empty. */
export function toPassage(
  place: QuestionPosition,
  passage: string[],
  { images, notes }: Gathered,
  category: string | undefined,
): ImportedPassage | undefined {
  const lost = [...notes, ...images.map(({ src }) => `the image ${src.slice(0, 80)}, for a passage is text alone`)]
  if (passage.length === 0) return undefined
  const told = [...new Set(lost)].map((what) => `of a passage: ${what}`)
  return { place, passage, ...(told.length > 0 && { notes: told }), ...(category && { category }) }
}
