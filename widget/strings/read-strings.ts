import type { Forms, Strings, Value } from './language.ts'

/** The tag of the language whose texts are read by a locale: "de" for "de-AT". */
export const languageIn = (locale: string) => locale.slice(0, 2)

/** Readies texts for use. Numbers and lists are written as in the locale, a language with or without its region. */
export function readStrings(locale: string, texts: Record<string, string | Forms>): Strings {
  const language = languageIn(locale)
  const plural = new Intl.PluralRules(language)
  const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const write = (value: Value): string => {
    if (typeof value === 'number') return format(value)
    return typeof value === 'string' ? value : new Intl.ListFormat(language).format(value.map(write))
  }
  const fill = (text: string | Forms, values: Value[]) => {
    const amount = values.filter(Number.isFinite).pop() as number
    const form = typeof text === 'string' ? text : (text[plural.select(amount)] ?? text.other)
    return form.replace(/\{(\d)\}/g, (_, place) => write(values[place] as Value))
  }
  const read = (text: string | Forms) =>
    typeof text === 'string' && !text.includes('{') ? text : (...values: Value[]) => fill(text, values)
  const entries = Object.entries(texts).map(([key, text]) => [key, read(text)])
  return { language, number: format, ...Object.fromEntries(entries) }
}
