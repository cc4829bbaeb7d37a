import { asciiDigits } from '../../core/digits.ts'

/** The answer of a question in a key. */
interface KeyedAnswer {
  number: number
  answer: string
}

const letter = '(?:[a-z]|[أ-ي]|[가나다라마바사아자차]|[①-⑳])'
const letters = `${letter}(?:\\s?[,&+/]\\s?${letter}(?![\\p{L}\\p{N}.):]))*`
const pair = `(\\p{Nd}{1,3})\\s?[.):=–-]?\\s?[(]?(${letters})[)]?(?![\\p{L}\\p{N}])`
const pairs = new RegExp(`^(?:${pair}[\\s,;.،]*)+$`, 'iu')
const onePair = new RegExp(pair, 'giu')
const written = /^(\p{Nd}{1,3})\s*[.):=-]\s*(\S.*)$/u

/** The answers of a line of a key: "1b 2a", "1. b", and with `isExpected` also "1. Paris"; none if it is not one. */
export function readKey(line: string, isExpected: boolean): KeyedAnswer[] {
  const text = line.trim()
  if (text.length > mostCharacters) return []
  if (pairs.test(text)) return [...text.matchAll(onePair)].map(([, number, answer]) => toAnswer(number, answer))
  const [, number, answer] = (isExpected && written.exec(text)) || []
  return answer === undefined ? [] : [toAnswer(number, answer)]
}

/** A key of a hundred questions; bounds the work of the pattern. */
const mostCharacters = 1000

const toAnswer = (number = '', answer = ''): KeyedAnswer => ({
  number: Number(asciiDigits(number)),
  answer: answer.trim(),
})
