import type { ContentLanguage } from '../content-language.ts'

/** One text for each plural category that the language has for the numbers there may be; `other` is in all. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The texts of a file in `locales/`, by their keys. */
export type Texts = Readonly<Record<string, string | Forms>>

/** The placeholders of a text or of its plural forms, as the digits that they hold. */
type Filled<Text> = Text extends string ? FilledIn<Text> : FilledIn<Text[keyof Text] & string>
type FilledIn<Text extends string> = Text extends `${string}{${infer Digit}}${infer More}`
  ? Digit | FilledIn<More>
  : never

/** A value for a placeholder: a number, a text, or a list of them. */
export type Value = string | number | readonly (string | number)[]

type Values<Digit> = '2' extends Digit ? [Value, Value, Value] : '1' extends Digit ? [Value, Value] : [Value]

type Reading<Text> = [Filled<Text>] extends [never] ? string : (...values: Values<Filled<Text>>) => string

/** The texts of a table as they are used: `strings.next`, `strings.questionOf(1, 10)`. */
export type Readings<Table> = { readonly [Key in keyof Table]: Reading<Table[Key]> }

/** What readings have besides the texts. */
export interface Speech {
  /** Language and direction of the texts, to mark them by in the content of a quiz. */
  readonly attributes: ContentLanguage
  /** The language with its region, if one is asked for: how numbers are written and typed. */
  readonly locale: string
  /** A number as the language writes it. */
  readonly number: (value: number) => string
}
