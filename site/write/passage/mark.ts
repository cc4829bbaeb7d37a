import type { Stretch } from './passage-text.ts'

/** A stretch that a question asks about, and the questions. */
export interface Mark extends Stretch {
  /** Index of the item. */
  item: number
  quote: string
  /** True at the end of the quotation, which may run over several entries. */
  isLast: boolean
}
