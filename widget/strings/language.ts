import type { ContentLanguage } from '../content-language.ts'
import type { first, rest } from './en.ts'
import type { review } from './review/en.ts'

interface English {
  first: typeof first
  rest: typeof rest
  review: typeof review
}

/** The tables of a language, each loaded at its time. */
export type Part = keyof English

/** One text for each plural category that the language has for the numbers there may be; `other` is in all. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The placeholders of a text or of its plural forms, as the digits that they hold. */
type Filled<Text> = Text extends string ? FilledIn<Text> : FilledIn<Text[keyof Text] & string>
type FilledIn<Text extends string> = Text extends `${string}{${infer Digit}}${infer More}`
  ? Digit | FilledIn<More>
  : never

/** A text that has all of some placeholders. */
type Having<Digit extends string> = (
  Digit extends string
    ? (text: `${string}{${Digit}}${string}`) => void
    : never
) extends (text: infer Text) => void
  ? Text
  : never

type Translated<Text> = [Filled<Text>] extends [never]
  ? string
  : Having<Filled<Text>> | (Forms & { readonly other: Having<Filled<Text>> })

type Texts<P extends Part> = { readonly [Key in keyof English[P]]: Translated<English[P][Key]> }

/** What a language must have: every text of English, with at least its placeholders. */
export type Language = { readonly [P in Exclude<Part, 'review'>]: Texts<P> }

/** The same of the texts for reviewing, which stand apart. */
export type ReviewTexts = Texts<'review'>

/** All of a language. */
export type WholeLanguage = { readonly [P in Part]: Texts<P> }

/** The same language, if no text has a placeholder that English has not. */
export type Sound<L> = {
  readonly [P in keyof L & Part]: {
    readonly [Key in keyof L[P]]: Key extends keyof English[P] ? NoneOther<L[P][Key], English[P][Key]> : never
  }
}
type NoneOther<Text, Source> = [Filled<Text>] extends [Filled<Source>] ? Text : never

/** What may be filled in: a number, a text, or a list of them. */
export type Value = string | number | readonly (string | number)[]

type Values<Digit> = '2' extends Digit ? [Value, Value, Value] : '1' extends Digit ? [Value, Value] : [Value]

type Reading<Text> = [Filled<Text>] extends [never] ? string : (...values: Values<Filled<Text>>) => string

type Readings<Table> = { readonly [Key in keyof Table]: Reading<Table[Key]> }

/** The texts of a language as they are used: `strings.next`, `strings.questionOf(1, 10)`. */
export interface Strings extends Readings<typeof first>, Readings<typeof rest> {
  /** Language and direction of the texts, to mark them by where they stand in the content of a quiz. */
  readonly attributes: ContentLanguage
  /** The language with its region, if one is asked for: how numbers are written and typed. */
  readonly locale: string
  /** A number as the language writes it. */
  readonly number: (value: number) => string
}

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
