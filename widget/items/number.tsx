import { Component } from 'preact'
import type { Spoken, Strings } from '../strings/language.ts'
import { readTyped } from './read-typed.ts'
import { TextField } from './text-field.tsx'
import type { ItemViewProps } from './view.ts'

/**
 * A number field for the number format of the interface's language. The host parses text in the language of the quiz: if
 * that would give another number, the response is the number itself.
 */
export class NumberView extends Component<ItemViewProps<'number'>> {
  /** The text that was typed for the response; empty after a reload. */
  #typed = ''

  #responseTo(typed: string) {
    const { strings }: Spoken = this.context
    const own = readTyped(typed, strings.locale)
    return own === undefined || own === readTyped(typed, this.props.language) ? typed : own
  }

  override render({ response, onResponse, result, item, language, ...field }: ItemViewProps<'number'>) {
    const { strings }: Spoken = this.context
    const { locale } = strings
    const shown = response === this.#responseTo(this.#typed) ? this.#typed : write(response, locale)
    const understood = typeof response === 'number' ? response : readTyped(shown, language)
    return (
      <TextField
        {...field}
        response={shown || undefined}
        onResponse={(typed = '') => {
          this.#typed = typed
          onResponse(typed ? this.#responseTo(typed) : undefined)
        }}
        result={result}
        accepted={result ? [write(Number(result.correctResponse), locale)] : []}
        unit={item.unit}
        language={language}
        note={understood === undefined ? '' : explain(understood, strings)}
        width="decimal"
        maxLength={200}
      />
    )
  }
}

/** Formats a number for a language with all its digits. Four digits stay ungrouped: they may be a year. */
const write = (response: string | number = '', locale: string) =>
  response.toLocaleString(locale, { maximumFractionDigits: 20, useGrouping: 'min2' })

/** Explains how a number was read: without groups, and with its neighbours if it has decimals. */
function explain(number: number, strings: Strings) {
  const below = Math.floor(number)
  const format = (each: number) =>
    each.toLocaleString(strings.locale, { maximumFractionDigits: 10, useGrouping: false })
  if (below === number) return strings.understood(format(number))
  return strings.understoodBetween(format(number), format(below), format(below + 1))
}
