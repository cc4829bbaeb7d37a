import type { Readings, Speech } from '../../core/strings/texts.ts'
import type { English } from '../../locales/texts.generated.ts'

/** The texts of a language: `strings.next`, `strings.questionOf(1, 10)`. */
export interface Strings extends Readings<English['quiz']>, Readings<English['work']>, Speech {}

/** The context of a quiz's components. Quizzes of one page may be in different languages. */
export interface Spoken {
  strings: Strings
}

/** The texts of a quiz that is given to a class. */
export interface SeatStrings extends Strings, Readings<English['seat']> {}

/** The texts of a review. */
export interface ReviewStrings extends Strings, Readings<English['review']> {}

/** The context of a review's components. */
export interface SpokenReview extends Spoken {
  strings: ReviewStrings
}
