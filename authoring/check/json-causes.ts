import { readNumber } from '../../core/parse-number.ts'
import type { Range } from './problem.ts'

/** An error of the JSON parser: its code, and the token at which it occurred. */
export interface ParserStop {
  text: string
  offset: number
  length: number
  code: string
}

/** The author's mistake behind an error of the parser. `clear`: the rest of the file can still be parsed. */
export interface Cause {
  range: Range
  detail: string
  fix: string
  clear?: true
}

/** Finds common mistakes in the text around an error: the parser only knows which token it did not expect. */
export const findCause = (stop: ParserStop): Cause | undefined =>
  findStart(stop) ?? findSpaces(stop) ?? findComment(stop) ?? findSign(stop) ?? findQuotation(stop) ?? findNumber(stop)

/** A file that is not JSON from its first character. */
function findStart({ text, offset, code }: ParserStop): Cause | undefined {
  const start = text.search(/\S/)
  const shown = /^\S+/.exec(text.slice(start))?.[0] ?? ''
  if (code !== 'InvalidSymbol' || offset !== start || /^['“”«»„]/.test(shown)) return undefined
  const hasObject = /^\s*\{/m.test(text)
  if (shown.startsWith('#') && hasObject) return undefined
  return {
    range: { start, end: start + shown.length },
    detail: `the file begins with ${shown}, not with {`,
    fix: hasObject
      ? 'take out everything before the first { and after the last }'
      : 'write the quiz as JSON: lede new starts one from an article, lede import converts a question bank',
  }
}

const specialSpaces = /^[\u00a0\u1680\u2000-\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]+$/u

/** Spaces that editors show like ordinary ones, such as those copied from a web page. */
function findSpaces({ text, offset, length, code }: ParserStop): Cause | undefined {
  const found = text.slice(offset, offset + length)
  if (code !== 'InvalidSymbol' || !specialSpaces.test(found)) return undefined
  const name = /^[\u00a0\u202f\u2060\ufeff]/u.test(found) ? 'a no-break space' : 'a special space'
  const number = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  return {
    range: { start: offset, end: offset + length },
    detail: `${name} (U+${number}) outside a text`,
    fix: 'replace all of them outside texts with ordinary spaces',
    clear: true,
  }
}

function findComment({ text, offset, code }: ParserStop): Cause | undefined {
  const [comment] = code === 'InvalidSymbol' ? (/^#[^\n\r]*/.exec(text.slice(offset)) ?? []) : []
  const range = { start: offset, end: offset + (comment ?? '').length }
  return comment === undefined ? undefined : { range, detail: 'JSON has no comments', fix: 'take it out' }
}

/** A text with quotation marks in it, of which the first ends it. */
function findQuotation({ text, offset, code }: ParserStop): Cause | undefined {
  const [before, after] = [text.slice(0, offset), text.slice(offset)]
  const [inside] = /^"[^"\n]*""|^[^"\n]*"/.exec(after) ?? []
  const isTouching = before.endsWith('"') && (text[offset] !== '"' || /^"[^"\n]*""/.test(after))
  const isWordBetween = /" $/.test(before) && inside !== undefined && /^[^:,]*"/.test(inside)
  if (code === 'InvalidSymbol' ? !isTouching && !isWordBetween : code !== 'CommaExpected' || !isTouching)
    return undefined
  const word = (inside ?? /^[^\s",:{}[\]]*/.exec(after)?.[0] ?? '').replace(/^"|"+$/g, '')
  return {
    range: { start: before.lastIndexOf('"'), end: offset + (inside ?? word).length },
    detail: `a " inside a text ends it before ${word}`,
    fix: 'write \\" for a quotation mark inside a text',
  }
}

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?$/i

/** A number as people write it: 1,200, 08, .5, −5, 1/2, 5 km. */
function findNumber({ text, offset, code }: ParserStop): Cause | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const [line = ''] = text.slice(start).split('\n', 1)
  // In a list a comma separates entries.
  const sign = code === 'PropertyNameExpected' ? '[^\\s"{}[\\]:]' : '[^\\s"{}[\\]:,]'
  const numbers = line.matchAll(new RegExp(`[-+−–]?\\.?\\d${sign}*(?: [\\p{L}%°][^\\s"{}[\\]:,]*)?`, 'gu'))
  for (const { 0: run, index } of numbers) {
    const written = run.replace(/,+$/, '')
    const range = { start: start + index, end: start + index + written.length }
    if (offset < range.start || offset >= range.end) continue
    const number = readNumber(written)?.number
    if (number === undefined || jsonNumber.test(written)) return undefined
    const unit = /\p{L}/u.test(written) ? ', and the unit as "unit"' : ''
    return { range, detail: `${written} is not a number in JSON`, fix: `write ${number}${unit}` }
  }
  return undefined
}

const otherSigns = new Map([
  ['=', 'write : instead'],
  ['=>', 'write : instead'],
  [';', 'write , instead'],
  ['+', 'write the text in one piece'],
])

/** Signs of other notations. */
function findSign({ text, offset, length, code }: ParserStop): Cause | undefined {
  const sign = text.slice(offset, offset + length)
  const fix = code === 'InvalidSymbol' ? otherSigns.get(sign) : undefined
  if (fix === undefined) return undefined
  return { range: { start: offset, end: offset + length }, detail: `${sign} is not JSON`, fix }
}
