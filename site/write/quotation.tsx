import { languageOf } from './language-of.ts'

/** Words of the passage between quotation marks, if they do not begin with one. */
export function Quotation({ quote, language }: { quote: string; language: string }) {
  const Element = /^[\p{Pi}\p{Pf}"„‚「『]/u.test(quote) ? 'span' : 'q'
  return <Element {...languageOf(language)}>{quote}</Element>
}
