import type { ReviewStrings } from '../strings/language.ts'
import { loadStrings, type Parts } from '../strings/load-strings.ts'

/** The texts of a review in the locale's language, with those of other `parts`; English if they cannot be fetched. */
export const loadReviewTexts = (locale: string, parts: Parts = []) =>
  loadStrings(locale, [...parts, 'review']) as Promise<ReviewStrings>
