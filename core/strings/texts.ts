import type { ContentLanguage } from '../content-language.ts'

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

/** What a language must have beside a table of English: every text of it, with at least its placeholders. */
export type Texts<English> = { readonly [Key in keyof English]: Translated<English[Key]> }

/** The same texts, if none has a placeholder that English has not, and there is no text more. */
export type SoundTexts<Table, English> = {
  readonly [Key in keyof Table]: Key extends keyof English ? NoneOther<Table[Key], English[Key]> : never
}
type NoneOther<Text, Source> = [Filled<Text>] extends [Filled<Source>] ? Text : never

/** What may be filled in: a number, a text, or a list of them. */
export type Value = string | number | readonly (string | number)[]

type Values<Digit> = '2' extends Digit ? [Value, Value, Value] : '1' extends Digit ? [Value, Value] : [Value]

type Reading<Text> = [Filled<Text>] extends [never] ? string : (...values: Values<Filled<Text>>) => string

/** The texts of a table as they are used: `strings.next`, `strings.questionOf(1, 10)`. */
export type Readings<Table> = { readonly [Key in keyof Table]: Reading<Table[Key]> }

/** What comes with the texts of a language that are ready for use. */
export interface Speech {
  /** Language and direction of the texts, to mark them by where they stand in the content of a quiz. */
  readonly attributes: ContentLanguage
  /** The language with its region, if one is asked for: how numbers are written and typed. */
  readonly locale: string
  /** A number as the language writes it. */
  readonly number: (value: number) => string
}
