import { findDecimalMark } from './decimal-mark.ts'
import { asciiDigits } from './digits.ts'
import { plainFractions } from './fractions.ts'

/** A number with its sign: a fraction such as "1/2" or "1 1/2", or digits with their marks. */
const written = /[-+]?(?:(?:\d+ )?\d+ ?\/ ?\d+(?![\d/]|[.,]\d)|[.,]?(?:\d[\d.,' ]*\d|\d))/g

/** Groups of three; of two before the last three, as in India; of four, as in East Asia. */
const grouped = /^\d{1,3}([,.' ])\d{3}(?:\1\d{3})*$|^\d{1,2}([,'])(?:\d{2}\2)+\d{3}$|^\d{1,4}([,'])\d{4}(?:\3\d{4})*$/

/** An exponent, or a part of a fraction, next to a digit: "10²". "m²" and "㎢" are units. */
const compound = /\d ?\p{No}|\p{No} ?\d/u

/** What may stand before a number without a word: its sign, a currency, brackets. */
const signBefore = /^[ (]*[-+]?[ (\p{Sc}]*$/u

/** A minus that does not stand next to the digits. After a word it may be a dash. */
const minusBefore = /(?:^|[=≈~(]) ?-[ (\p{Sc}]*$/u

/** A number that a person typed. */
export interface TypedNumber {
  number: number
  /** True if nothing was left unread before the digits, and the digits are the number: no fraction. */
  plain: boolean
}

/**
 * Parses a number as people type it: digits of any script, grouped or not, with or without a unit ("1,000", "1 000",
 * "120 days", "١٢٠"), or a fraction ("1/2", "1½"). A single comma or point before exactly three digits groups them, unless
 * `language` (BCP 47) uses it for decimals. Undefined if there is no number or more than one.
 */
export function readNumber(typed: string, language = 'en'): TypedNumber | undefined {
  const marked = plainMarks(typed)
  const decimal = /[.,٫]/.test(marked) ? decimalMark(language) : '.'
  const text = marked.replace(/٫/g, decimal)
  const [first, ...others] = text.matchAll(written)
  if (!first || others.length > 0 || compound.test(text)) return undefined
  const before = text.slice(0, first.index)
  const afterWord = /[\p{L}\p{N}.,]$/u.test(before)
  const digits = first[0].replace(afterWord ? /^[-+]?[.,]?/ : /^[-+]/, '')
  const isFraction = digits.includes('/')
  const size = isFraction ? readFraction(digits) : readUnsigned(digits, decimal)
  if (size === undefined) return undefined
  const negative = (first[0].startsWith('-') && !afterWord) || minusBefore.test(before)
  return { number: negative ? 0 - size : size, plain: !isFraction && signBefore.test(before) }
}

/** The number alone: see `readNumber`. */
export const parseNumber = (typed: string, language?: string): number | undefined => readNumber(typed, language)?.number

/** A fraction, or the whole and a fraction below one. Three digits after a space may as well belong to the whole. */
function readFraction(digits: string): number | undefined {
  const [, whole, above = '', below = ''] = /^(?:(\d+) )?(\d+) ?\/ ?(\d+)$/.exec(digits) ?? []
  const [numerator, denominator] = [Number(above), Number(below)]
  if (denominator === 0 || (whole && (numerator === 0 || numerator >= denominator || above.length > 2)))
    return undefined
  return finite((Number(whole ?? 0) * denominator + numerator) / denominator)
}

/** Replaces digits, signs and separators of any script with those of ASCII, and removes invisible characters. */
const plainMarks = (typed: string): string =>
  asciiDigits(plainFractions(typed.replace(/\p{Default_Ignorable_Code_Point}/gu, '')))
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

const finite = (digits: string | number) => (Number.isFinite(Number(digits)) ? Number(digits) : undefined)

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
