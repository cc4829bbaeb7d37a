import { Refusal } from '../imported.ts'
import type { Row } from './columns.ts'
import { isDecimalComma } from './read-number.ts'

/** TRUE and FALSE as spreadsheets write them in the language of their users. */
const truths = 'true wahr vrai verdadero verdadeiro vero waar prawda sant sand pravda истина doğru 참 真'.split(' ')
const falsehoods = 'false falsch faux falso onwaar fałsz falskt falsk nepravda ложь yanlış 거짓 假'.split(' ')

/** What a cell says of a statement, where its row says that it is one. */
export function readTruth(written = ''): boolean | string {
  const word = written.trim().toLowerCase()
  return truths.includes(word) ? true : falsehoods.includes(word) ? false : word
}

const correctOf = (row: Row) => (row.get('correct') ?? '').trim()

/** The type of a row that states none. Throws `Refusal` where a guess would make up a key. */
export function guessType(row: Row): string {
  const correct = correctOf(row)
  if (row.has('text')) return 'inline-choice'
  if (row.has('right A')) return 'match'
  if (/^(true|false|not-given)$/i.test(correct)) return 'true-false'
  if (row.has('choice A')) {
    if (correct === '')
      throw new Refusal('names no right choice: fill its "correct", or say "order" as its "type" if that is what it is')
    return /^\w$/.test(correct) ? 'choice' : 'multiple-choice'
  }
  return correct !== '' && (Number.isFinite(Number(correct)) || isDecimalComma(correct)) ? 'number' : 'text-entry'
}

/** A note on a guess that may be wrong: words of another language may be texts to type. */
export function doubtGuess(row: Row): string[] {
  const correct = correctOf(row)
  if (row.has('type') || ['text', 'right A', 'choice A'].some((name) => row.has(name))) return []
  if (isDecimalComma(correct)) return [`a number with a comma, such as "${correct}", which was read as a decimal one`]
  if (/^(true|false)$/i.test(correct) || typeof readTruth(correct) === 'string') return []
  return [`"${correct}", which was read as a text to type: for a statement say "true-false" as its "type"`]
}
