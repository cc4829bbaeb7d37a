import type { ItemTypeName } from '../../../core/items/index.ts'
import { ImportRefusal } from '../imported.ts'
import { filled, filledChoices, rightLetters } from './choices.ts'
import { kindColumn, type Row } from './columns.ts'
import { isDecimalComma } from './read-number.ts'

/** TRUE and FALSE as spreadsheets write them in the language of their users. */
const truths = 'true wahr vrai verdadero verdadeiro vero waar prawda sant sand pravda истина doğru 참 真'.split(' ')
const falsehoods = 'false falsch faux falso onwaar fałsz falskt falsk nepravda ложь yanlış 거짓 假'.split(' ')

/** The truth value in a cell, or the cell itself if it has none. */
export function readTruth(written = ''): boolean | string {
  const word = written.trim().toLowerCase()
  return truths.includes(word) ? true : falsehoods.includes(word) ? false : word
}

const isTruth = (written: string) => /^(true|false)$/i.test(written.trim())

const correctOf = (row: Row) => (row.get('correct') ?? '').trim()

const isFilled = (row: Row, kind: string) => filled(row, kind).length > 0

/** The question types of other systems that become an item type; undefined means that the row decides. */
const kinds: readonly [RegExp, ItemTypeName | undefined][] = [
  [/^(multiple choice|single choice|quiz|true (or|\/) false|true false)$/, undefined],
  [/^(check ?box(es)?|multiple select|multi ?select|multiple answers?)$/, 'multiple-choice'],
  [/^(fill in the blanks?|short answer|type (the )?answer)$/, 'text-entry'],
]

/** The type of a row that does not name an item type. Throws `ImportRefusal` if a guess would make up a key. */
export function guessType(row: Row): ItemTypeName {
  const kind = row
    .get(kindColumn)
    ?.trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
  const known = kinds.find(([pattern]) => kind === undefined || pattern.test(kind))
  if (!known) throw new ImportRefusal(`is of the question type "${row.get(kindColumn)}", which no item can be`)
  return (kind !== undefined && known[1]) || guessFromCells(row)
}

function guessFromCells(row: Row): ItemTypeName {
  const correct = correctOf(row)
  if (row.has('text')) return 'inline-choice'
  if (isFilled(row, 'right')) return 'match'
  if (isFilled(row, 'wrong')) return 'choice'
  const choices = isFilled(row, 'choice') ? filledChoices(row) : []
  if (/^(true|false|not-given)$/i.test(correct) && choices.every(({ text }) => isTruth(text))) return 'true-false'
  if (choices.length > 0) {
    if (correct === '')
      throw new ImportRefusal(
        'names no right choice: fill its "correct", or say "order" as its "type" if that is what it is',
      )
    return rightLetters(row, choices).length === 1 ? 'choice' : 'multiple-choice'
  }
  return correct !== '' && (Number.isFinite(Number(correct)) || isDecimalComma(correct)) ? 'number' : 'text-entry'
}

/** A note on a guess that may be wrong: words of another language may be texts to type. */
export function doubtGuess(row: Row): string[] {
  const correct = correctOf(row)
  if (row.has('type') || row.has(kindColumn) || row.has('text')) return []
  if (['choice', 'wrong', 'right'].some((kind) => isFilled(row, kind))) return []
  if (isDecimalComma(correct)) return [`a number with a comma, such as "${correct}", which was read as a decimal one`]
  if (isTruth(correct) || typeof readTruth(correct) === 'string') return []
  return [`"${correct}", which was read as a text to type: for a statement say "true-false" as its "type"`]
}
