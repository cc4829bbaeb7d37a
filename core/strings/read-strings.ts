import { contentIn, hasRightToLeft } from '../content-language.ts'
import { formatLocale } from '../format-locale.ts'
import type { Forms, Speech, Texts, Value } from './texts.ts'

/** The language of a locale: "de" for "de-AT". */
export const languageIn = (locale: string) => locale.replace(/-.*/, '')

/** Prepares texts for use. Numbers and lists are formatted by the locale: a language with or without a region. */
export function readStrings<Strings extends Speech>(locale: string, texts: Texts): Strings {
  const language = languageIn(locale)
  const attributes = contentIn(language)
  const plural = new Intl.PluralRules(language)
  const { format } = new Intl.NumberFormat(formatLocale(locale), { maximumFractionDigits: 2 })
  const write = (value: Value): string => {
    if (typeof value === 'number') return format(value)
    if (typeof value !== 'string') return new Intl.ListFormat(language).format(value.map(write))
    // Text of the other direction is isolated, so that the punctuation around it stays in place.
    return attributes.dir === 'rtl' || hasRightToLeft(value) ? `\u2068${value}\u2069` : value
  }
  const fill = (text: string | Forms, values: Value[]) => {
    const amount = values.filter(Number.isFinite).pop() as number
    const form = typeof text === 'string' ? text : (text[plural.select(amount)] ?? text.other)
    return form.replace(/\{(\d)\}/g, (_, place) => write(values[place] as Value))
  }
  const read = (text: string | Forms) =>
    typeof text === 'string' && !text.includes('{') ? text : (...values: Value[]) => fill(text, values)
  const entries = Object.entries(texts).map(([key, text]) => [key, read(text)])
  return { attributes, locale, number: format, ...Object.fromEntries(entries) }
}
