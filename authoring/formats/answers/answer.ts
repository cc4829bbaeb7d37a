/**
 * An answer of a question as Moodle has it, and GIFT with it: what it says, the share of the points that it earns (1 is
 * 100 %), and the feedback on it.
 */
export interface Answer {
  /** Inline Markdown where it is a choice, plain text where it is typed. */
  text: string
  fraction: number
  feedback?: string | undefined
}

/** What a numerical question accepts: a number with a tolerance, a range, or any number. */
export type AcceptedNumber =
  | { value: number; tolerance?: number | undefined }
  | { min: number; max: number }
  | { any: true }

/** An answer of a numerical question. */
export interface NumberAnswer {
  accepts: AcceptedNumber
  fraction: number
  feedback?: string | undefined
}

/** Fractions are written with five digits after the point: three thirds of 33.33333 % make a whole. */
const slack = 1e-4

export const isWhole = (fraction: number): boolean => fraction > 1 - slack

export const isNearly = (a: number, b: number): boolean => Math.abs(a - b) < slack
