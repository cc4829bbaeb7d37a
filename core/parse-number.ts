import { asciiDigits } from './digits.ts'

const written = /[-+]?[.,]?(?:\d[\d.,' ]*\d|\d)/g
const grouped = /^\d{1,3}([,.' ])(?:\d{2,3}\1)*\d{3}$|^\d{1,4}([,.' ])(?:\d{4}\2)*\d{4}$/

/**
 * The number that a person typed: digits of any script, grouped or not, with or without a unit ("1,000", "1 000",
 * "120 days", "١٢٠"). A lone comma or point before exactly three digits groups them, unless `language` (BCP 47) uses
 * it for decimals. Undefined when there is no number, or more than one.
 */
export function parseNumber(typed: string, language = 'en'): number | undefined {
  const decimal = decimalMark(language)
  const text = asciiDigits(typed.normalize('NFKC'))
    .replace(/[−‐‑‒–—]/g, '-')
    .replace(/٫/g, decimal)
    .replace(/[’‘´`٬_]/g, "'")
    .replace(/\s+/g, ' ')
  const found = [...text.matchAll(written)]
  const [first] = found
  if (!first || found.length > 1) return undefined
  const afterWord = /[\p{L}\p{N}]$/u.test(text.slice(0, first.index))
  const digits = first[0].replace(/^[-+]/, '')
  const size = readUnsigned(digits, decimal)
  return size !== undefined && first[0].startsWith('-') && !afterWord ? -size : size
}

function readUnsigned(digits: string, decimal: string): number | undefined {
  const lastMark = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  const kinds = new Set(digits.replace(/\d/g, ''))
  if (kinds.size === 0) return Number(digits)
  const grouping = kinds.size === 1 && grouped.test(digits) && !digits.startsWith('0')
  if (grouping && !(kinds.has(decimal) && digits.indexOf(decimal) === lastMark)) return joined(digits)
  const whole = digits.slice(0, lastMark)
  const fraction = digits.slice(lastMark + 1)
  if (lastMark < 0 || /\D/.test(fraction) || !(/^\d*$/.test(whole) || grouped.test(whole))) return undefined
  return Number(`${joined(whole)}.${fraction}`)
}

const joined = (digits: string) => Number(digits.replace(/\D/g, ''))

function decimalMark(language: string): string {
  try {
    const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(1.5)
    return parts.find((part) => part.type === 'decimal')?.value ?? '.'
  } catch {
    return '.'
  }
}
