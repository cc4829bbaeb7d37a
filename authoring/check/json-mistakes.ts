import { type ParseError, printParseErrorCode } from 'jsonc-parser'
import { findCause } from './json-causes.ts'
import { findBracket } from './missing-bracket.ts'
import { findOpenBracket, lineOf } from './open-bracket.ts'
import type { Finding, Range } from './problem.ts'

/** A mistake in the JSON syntax. `clear`: the rest of the file can still be parsed without follow-up errors. */
export interface Mistake {
  finding: Finding
  clear: boolean
}

interface Words {
  /** Follows the text at the position, unless `whole`. */
  detail: string
  fix: string
  clear?: true
  whole?: true
  /** Something is missing: shown at the character before it. */
  missing?: true
}

const asText = 'put texts between straight quotation marks: "like this"'
const asNumber = 'write it like 12, -3 or 0.5'

/** By the parser's error codes. */
const words: Record<string, Words> = {
  InvalidSymbol: { detail: 'is not JSON', fix: asText },
  InvalidNumberFormat: { detail: 'is not a number in JSON', fix: asNumber },
  PropertyNameExpected: { detail: 'is not the name of a field', fix: 'write names like "this":' },
  ValueExpected: { detail: 'is not a value', fix: 'write a text, number, true, false, list or object here' },
  ColonExpected: { detail: 'a colon is missing here', fix: 'put : between name and value', missing: true },
  CommaExpected: { detail: 'a comma is missing here', fix: 'put , before the next entry', clear: true, missing: true },
  CloseBraceExpected: { detail: 'a } is missing here', fix: 'close the object', missing: true },
  CloseBracketExpected: { detail: 'a ] is missing here', fix: 'close the list', missing: true },
  EndOfFileExpected: { detail: 'is after the end', fix: 'take it out, or look for an extra } or ] before it' },
  InvalidCommentToken: { detail: 'JSON has no comments', fix: 'take it out', clear: true, whole: true },
  UnexpectedEndOfComment: {
    detail: 'JSON has no comments, and this one is not closed',
    fix: 'take it out',
    whole: true,
  },
  UnexpectedEndOfString: {
    detail: 'is a text without a closing " on its line',
    fix: 'close it with ", and write \\n for a new line in a text',
  },
  UnexpectedEndOfNumber: { detail: 'is an incomplete number', fix: asNumber },
  InvalidUnicode: { detail: 'has a \\u without four digits', fix: 'write the character itself', clear: true },
  InvalidEscapeCharacter: {
    detail: 'has an unknown escape with a backslash',
    fix: 'write \\\\ for a backslash',
    clear: true,
  },
  InvalidCharacter: { detail: 'has a tab or another control character', fix: 'write \\t for a tab', clear: true },
}

const comma: Words = {
  detail: 'a comma too many',
  fix: 'take it out: the last entry has no comma after it',
  clear: true,
  whole: true,
}
/** Words of Python and JavaScript for words of JSON. */
const wordsOfPython: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' }
const unknown: Words = { detail: 'is not JSON', fix: 'take it out' }

/** Describes each error of the parser; several at one position, or of one invisible kind, are one mistake. */
export function describeMistakes(text: string, errors: readonly ParseError[]): Mistake[] {
  const known = new Set<number | string>()
  return errors.flatMap((error) => {
    if (known.has(error.offset)) return []
    known.add(error.offset)
    const stop = { text, ...error, code: printParseErrorCode(error.error) }
    const cause = findBracket(stop) ?? findCause(stop)
    if (!cause) return [describeMistake(text, error)]
    const { clear = false, ...finding } = cause
    if (known.has(finding.detail)) return []
    known.add(finding.detail)
    return [{ finding: { rule: 'json', severity: 'error', ...finding }, clear }]
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
  if (/^Close/.test(code) || (code === 'CommaExpected' && (next === '}' || next === ']'))) {
    return makeMistake(text, describeUnclosed(text, offset), behind(before))
  }
  const found = words[code] ?? unknown
  return makeMistake(text, found, found.missing || next === '' ? behind(before) : here)
}

/** The innermost object or list that is still open at a position. */
function describeUnclosed(text: string, position: number): Words {
  const inner = findOpenBracket(text, position)
  const isList = inner?.kind === '['
  const found = (isList ? words.CloseBracketExpected : words.CloseBraceExpected) ?? unknown
  const extra = position < text.trimEnd().length ? `, or take out an extra ${text[position]}` : ''
  const fix = `${found.fix} that begins in line ${lineOf(text, inner?.offset ?? 0)} with ${isList ? ']' : '}'}${extra}`
  return { ...found, fix }
}

/** The last character before something missing, so that there is something to show. */
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
