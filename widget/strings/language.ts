import type { Readings, SoundTexts, Speech, Texts } from '../../core/strings/texts.ts'
import type { first, rest } from './en.ts'
import type { review } from './review/en.ts'

interface English {
  first: typeof first
  rest: typeof rest
  review: typeof review
}

/** The tables of a language, each loaded at its time. */
export type Part = keyof English

/** What a language must have: every text of English, with at least its placeholders. */
export type Language = { readonly [P in Exclude<Part, 'review'>]: Texts<English[P]> }

/** The same of the texts for reviewing, which stand apart. */
export type ReviewTexts = Texts<English['review']>

/** All of a language. */
export type WholeLanguage = { readonly [P in Part]: Texts<English[P]> }

/** The same language, if no text has a placeholder that English has not. */
export type Sound<L> = { readonly [P in keyof L & Part]: SoundTexts<L[P], English[P]> }

/** The texts of a language as they are used: `strings.next`, `strings.questionOf(1, 10)`. */
export interface Strings extends Readings<typeof first>, Readings<typeof rest>, Speech {}

/** What every component of a quiz gets as its context: each quiz of a page may speak another language. */
export interface Spoken {
  strings: Strings
}

/** The texts where there is a review. */
export interface ReviewStrings extends Strings, Readings<typeof review> {}

/** What every component of a review gets as its context. */
export interface SpokenReview extends Spoken {
  strings: ReviewStrings
}
