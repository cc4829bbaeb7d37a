import { asciiDigits } from '../../core/digits.ts'
import { rightMark } from './words.ts'

/** The letters that number choices, in the order of their scripts. */
const alphabets = ['abcdefghijklmnopqrstuvwxyz', 'أبجدهوزحطي', 'ابجدهوزحطي', '가나다라마바사아자차']

/** A line that begins with the mark of a list. */
export interface ChoiceLine {
  text: string
  /** Index by its letter or number, from 0; undefined after a bullet. */
  index?: number
  /** True after an asterisk, which is a bullet if all lines have it. */
  hasAsterisk: boolean
  /** True if "(correct)" or a tick says so. */
  isRight: boolean
}

const lettered = /^([*＊]?)\s*(?:[([]?(\p{L}|\p{Nd}{1,2})[.)\]](?:\s+|(?=\p{Lu}\p{Ll}))|([①-⑳])\s*)(\S.*)$/u
const bulleted = /^([*＊])\s*(?=\S)(?!\*)(.+)$|^[-–•◦▪‣○●]\s+(\S.*)$/u

/** The index that a letter, a digit or a circled number says, from 0; undefined for any other text. */
export function indexOfLetter(written: string): number | undefined {
  const plain = asciiDigits(written.normalize('NFKC')).toLowerCase()
  if (/^\d{1,2}$/.test(plain)) return Number(plain) - 1
  const found = alphabets.map((letters) => letters.indexOf(plain)).find((index) => index >= 0)
  return plain.length === 1 ? found : undefined
}

/** Reads the mark of a list at the start of a line; undefined if the line has none. */
export function readChoiceLine(line: string): ChoiceLine | undefined {
  const trimmed = line.trim()
  const [, star, letter, circled, text] = lettered.exec(trimmed) ?? []
  const index = indexOfLetter(letter ?? circled ?? '')
  if (text !== undefined && index !== undefined) return { ...cutMark(text), index, hasAsterisk: star !== '' }
  const [, asterisk, starred, bullet] = bulleted.exec(trimmed) ?? []
  const isEmphasis = asterisk !== undefined && /^\S.*\*/.test(starred ?? '') && !/^[*＊]\s/.test(trimmed)
  const rest = isEmphasis ? undefined : (starred ?? bullet)
  return rest === undefined ? undefined : { ...cutMark(rest), hasAsterisk: asterisk !== undefined }
}

/** A text without the mark at its end that says that it is right. */
export function cutMark(text: string): { text: string; isRight: boolean } {
  const cut = text
    .replace(rightMark, '')
    .replace(/\s[*＊]$/, '')
    .trim()
  return cut === '' ? { text: text.trim(), isRight: false } : { text: cut, isRight: cut !== text.trim() }
}
