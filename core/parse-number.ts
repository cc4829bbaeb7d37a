import { findDecimalMark } from './decimal-mark.ts'
import { asciiDigits } from './digits.ts'

const written = /[-+]?[.,]?(?:\d[\d.,' ]*\d|\d)/g

/** Groups of three; of two before the last three, as in India; of four, as in East Asia. */
const grouped = /^\d{1,3}([,.' ])\d{3}(?:\1\d{3})*$|^\d{1,2}([,'])(?:\d{2}\2)+\d{3}$|^\d{1,4}([,'])\d{4}(?:\3\d{4})*$/

/** A fraction or an exponent next to a digit: "1½", "10²". "m²" and "㎢" are units. */
const compound = /\d ?\p{No}|\p{No} ?\d/u

/**
 * Parses a number as people type it: digits of any script, grouped or not, with or without a unit ("1,000", "1 000",
 * "120 days", "١٢٠"). A single comma or point before exactly three digits groups them, unless `language` (BCP 47) uses
 * it for decimals. Undefined if there is no number or more than one.
 */
export function parseNumber(typed: string, language = 'en'): number | undefined {
  const marked = plainMarks(typed)
  const decimal = /[.,٫]/.test(marked) ? decimalMark(language) : '.'
  const text = marked.replace(/٫/g, decimal)
  const [first, ...others] = text.matchAll(written)
  if (!first || others.length > 0 || compound.test(text)) return undefined
  const before = text.slice(0, first.index)
  const afterWord = /[\p{L}\p{N}.,]$/u.test(before)
  const size = readUnsigned(first[0].replace(afterWord ? /^[-+]?[.,]?/ : /^[-+]/, ''), decimal)
  const negative = (first[0].startsWith('-') && !afterWord) || /^ ?-[ \p{Sc}]*$/u.test(before)
  return negative && size !== undefined ? 0 - size : size
}

/** Replaces digits, signs and separators of any script with those of ASCII, and removes invisible characters. */
const plainMarks = (typed: string): string =>
  asciiDigits(typed.replace(/\p{Default_Ignorable_Code_Point}/gu, ''))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[−‐‑‒–—]/g, '-')
    .replace(/[،⹁]/g, ',')
    .replace(/[’‘´`٬_]/g, "'")
    .replace(/\s+/g, ' ')

function readUnsigned(digits: string, decimal: string): number | undefined {
  const lastMark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const kinds = new Set(digits.replace(/\d/g, ''))
  if (kinds.size === 0) return finite(digits)
  const grouping = kinds.size === 1 && grouped.test(digits) && !digits.startsWith('0')
  if (grouping && !(kinds.has(decimal) && digits.indexOf(decimal) === lastMark)) return finite(joined(digits))
  const whole = digits.slice(0, lastMark)
  const fraction = digits.slice(lastMark + 1)
  if (lastMark < 0 || /\D/.test(fraction) || whole.includes(digits.charAt(lastMark))) return undefined
  return /^\d*$/.test(whole) || grouped.test(whole) ? finite(`${joined(whole)}.${fraction}`) : undefined
}

const joined = (digits: string) => digits.replace(/\D/g, '')

const finite = (digits: string) => (Number.isFinite(Number(digits)) ? Number(digits) : undefined)

/** Cached by language: `Intl` takes a hundred times as long as parsing a number. */
const decimalMarks = new Map<string, string>()

function decimalMark(language: string): string {
  const known = decimalMarks.get(language)
  if (known !== undefined) return known
  // Bounded, as quizzes could have any number of tags.
  if (decimalMarks.size >= 1000) decimalMarks.clear()
  const mark = findDecimalMark(language)
  decimalMarks.set(language, mark)
  return mark
}
