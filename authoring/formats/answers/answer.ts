/** An answer of a question in Moodle or GIFT: text, share of the points (1 is 100 %), and feedback. */
export interface Answer {
  /** Inline Markdown of a choice, or plain text to type. */
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

/** Fractions are written with five digits after the point: three times 33.33333 % count as 100 %. */
const slack = 1e-4

export const isWhole = (fraction: number): boolean => fraction > 1 - slack

export const isNearly = (a: number, b: number): boolean => Math.abs(a - b) < slack
