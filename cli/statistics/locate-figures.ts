import { type Certainty, certaintyOf, type Remark, remarkOn } from '../../authoring/statistics/remarks.ts'
import { leastForRemarks } from '../../core/item-statistics/certainty.ts'
import type { ItemFigures, ItemStatistics } from '../../core/item-statistics/schema.ts'
import type { QuizFile } from '../quiz-file.ts'

/** The figures of an item with its line in the file, and what to look at. */
export interface LocatedFigures extends ItemFigures {
  line: number
  /** The item's prompt. */
  prompt: string
  certainty: Certainty
  /** Attempts that are still needed for remarks. */
  missing: number
  remarks: (Omit<Remark, 'pointer'> & { line: number })[]
}

/** Finds the line of each item and remark. The statistics are those of the version that the file has. */
export function locateFigures({ quiz, places }: QuizFile, { items }: ItemStatistics): LocatedFigures[] {
  const lineOf = (pointer: string) => places.locate({ rule: '', severity: 'note', pointer, detail: '', fix: '' }).line
  return items.flatMap((figures, at) => {
    const item = quiz?.items[at]
    if (!item) return []
    const remarks = remarkOn(item, figures).map(({ pointer, ...remark }) => ({
      ...remark,
      line: lineOf(pointer === '' ? `/items/${at}/id` : `/items/${at}${pointer}`),
    }))
    const located = { line: lineOf(`/items/${at}/id`), prompt: item.prompt, remarks }
    return [{ ...figures, ...located, certainty: certaintyOf(figures.attempts), missing: missingOf(figures.attempts) }]
  })
}

export const missingOf = (attempts: number): number => Math.max(0, leastForRemarks - attempts)
