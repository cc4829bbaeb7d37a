import type { ContentLanguage } from '../content-language.ts'

/** One text per plural category of the language; every language has `other`. */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string }

/** The texts of a file in `locales/`, by their keys. */
export type Texts = Readonly<Record<string, string | Forms>>

/** The placeholders of a text or of its plural forms, as digits. */
type Filled<Text> = Text extends string ? FilledIn<Text> : FilledIn<Text[keyof Text] & string>
type FilledIn<Text extends string> = Text extends `${string}{${infer Digit}}${infer More}`
  ? Digit | FilledIn<More>
  : never

/** A value for a placeholder: a number, a text, or a list of them. */
export type Value = string | number | readonly (string | number)[]

type Values<Digit> = '2' extends Digit ? [Value, Value, Value] : '1' extends Digit ? [Value, Value] : [Value]

type Reading<Text> = [Filled<Text>] extends [never] ? string : (...values: Values<Filled<Text>>) => string

/** The texts of a table in code: `strings.next`, `strings.questionOf(1, 10)`. */
export type Readings<Table> = { readonly [Key in keyof Table]: Reading<Table[Key]> }

/** Fields in addition to the texts. */
export interface Speech {
  /** `lang` and `dir` of the texts, for use inside the content of a quiz. */
  readonly attributes: ContentLanguage
  /** The language with its region, if there is one: the format of numbers. */
  readonly locale: string
  /** Formats a number in the language. */
  readonly number: (value: number) => string
}
