import type { ReviewStrings } from '../strings/language.ts'
import { loadStrings, type Parts } from '../strings/load-strings.ts'

declare const REVIEW_KEYS: string

/** Of the texts for reviewing, those that come first in the file of each language. */
const keys = REVIEW_KEYS.split(' ')

/** The texts for reviewing in the locale's language, with those of other `parts`; English where they do not come. */
export const loadReviewTexts = (locale: string, parts?: Parts) =>
  loadStrings(locale, { ...parts, review: Promise.resolve({ keys }) }) as Promise<ReviewStrings>
