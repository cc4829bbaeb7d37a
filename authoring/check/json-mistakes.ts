import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import type { Finding, Range } from './problem.ts'

/** Something wrong with the JSON itself. `clear`: it is plain what was meant, so that reading on finds no mere echoes. */
export interface Mistake {
  finding: Finding
  clear: boolean
}

interface Words {
  /** Said of the text at the place, but for what is whole in itself. */
  detail: string
  fix: string
  clear?: true
  whole?: true
  /** Shown at what comes before, where something is missing. */
  missing?: true
}

const asText = 'put texts between straight quotation marks: "like this"'
const asNumber = 'write it like 12, -3 or 0.5'

/** By the parser's own names. */
const words: Record<string, Words> = {
  InvalidSymbol: { detail: 'is not JSON', fix: asText },
  InvalidNumberFormat: { detail: 'is not a number of JSON', fix: asNumber },
  PropertyNameExpected: { detail: 'stands where the name of a field should', fix: 'write names like "this":' },
  ValueExpected: { detail: 'stands where a value should', fix: 'give a text, number, true, false, list or object' },
  ColonExpected: { detail: 'a colon is missing here', fix: 'put : between name and value', missing: true },
  CommaExpected: { detail: 'a comma is missing here', fix: 'put , before what follows', clear: true, missing: true },
  CloseBraceExpected: { detail: 'a } is missing here', fix: 'close the object with }', missing: true },
  CloseBracketExpected: { detail: 'a ] is missing here', fix: 'close the list with ]', missing: true },
  EndOfFileExpected: { detail: 'stands after the end', fix: 'take it out, or look for a } or ] too many before it' },
  InvalidCommentToken: { detail: 'JSON has no comments', fix: 'take it out', clear: true, whole: true },
  UnexpectedEndOfComment: { detail: 'JSON has no comments, and this one never ends', fix: 'take it out', whole: true },
  UnexpectedEndOfString: {
    detail: 'is a text that does not end on its line',
    fix: 'close it with ", and write \\n for a new line within a text',
  },
  UnexpectedEndOfNumber: { detail: 'is only the beginning of a number', fix: asNumber },
  InvalidUnicode: { detail: 'has a \\u without four digits', fix: 'write the character itself', clear: true },
  InvalidEscapeCharacter: {
    detail: 'has a backslash that means nothing',
    fix: 'write \\\\ for a backslash',
    clear: true,
  },
  InvalidCharacter: {
    detail: 'has a tab or another control character in it',
    fix: 'write \\t for a tab',
    clear: true,
  },
}

const comma: Words = {
  detail: 'a comma too many',
  fix: 'take it out: none stands after the last entry',
  clear: true,
  whole: true,
}
/** What Python and others write for a word of JSON. */
const wordsOfPython: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }
const unknown: Words = { detail: 'is not JSON', fix: 'take it out' }

/** Describes each error of the parser; several at one position are one mistake. */
export function describeMistakes(text: string, errors: readonly ParseError[]): Mistake[] {
  const places = new Set<number>()
  return errors.flatMap((error) => {
    if (places.has(error.offset)) return []
    places.add(error.offset)
    return [describeMistake(text, error)]
  })
}

function describeMistake(text: string, { error, offset, length }: ParseError): Mistake {
  const before = text.slice(0, offset).trimEnd().length
  const next = text[offset] ?? ''
  const code = printParseErrorCode(error)
  const lacksValue = code === 'PropertyNameExpected' || code === 'ValueExpected'
  const here = { start: offset, end: Math.max(offset + length, offset + 1) }
  if (lacksValue && text[before - 1] === ',' && '}],'.includes(next)) {
    return makeMistake(text, comma, next === ',' ? here : { start: before - 1, end: before })
  }
  if (code === 'CommaExpected' && (next === '}' || next === ']')) {
    return makeMistake(
      text,
      words[next === '}' ? 'CloseBracketExpected' : 'CloseBraceExpected'] ?? unknown,
      behind(before),
    )
  }
  const found = words[code] ?? unknown
  return makeMistake(text, found, found.missing || next === '' ? behind(before) : here)
}

/** The place of what is missing: the last character before it, so that there is something to see. */
const behind = (before: number): Range => ({ start: Math.max(before - 1, 0), end: Math.max(before, 1) })

function makeMistake(text: string, { detail, fix, clear, whole, missing }: Words, range: Range): Mistake {
  const [shown = ''] = text.slice(range.start, range.end).split('\n')
  const word = Object.hasOwn(wordsOfPython, shown) ? wordsOfPython[shown] : undefined
  const subject = missing || whole ? '' : `${shown.length > 30 ? `${shown.slice(0, 30)}…` : shown} `
  const finding: Finding = {
    rule: 'json',
    severity: 'error',
    range,
    detail: `${subject}${detail}`,
    fix: word ? `write ${word}` : fix,
  }
  return { finding, clear: clear === true }
}
