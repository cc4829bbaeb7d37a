import { letterIds } from '../ids.ts'
import { ImportRefusal } from '../imported.ts'
import { letters, type Row } from './columns.ts'
import { readKey } from './read-key.ts'
import { readNumber } from './read-number.ts'

/** The filled cells of a lettered column, with their letters. */
export const filled = (row: Row, kind: string) =>
  letters.flatMap((letter) => {
    const text = row.get(`${kind} ${letter}`)
    return text === undefined ? [] : [{ letter, text }]
  })

/** The filled choices. Throws `ImportRefusal` for an empty cell before a filled one: a choice may have been lost. */
export function filledChoices(row: Row) {
  const choices = filled(row, 'choice')
  const empty = choices.findIndex(({ letter }, index) => letter !== letters[index])
  if (empty < 0) return choices
  throw new ImportRefusal(
    `its choice ${letters[empty]} is empty, but its choice ${choices[empty]?.letter} is not: fill it, or move the others`,
  )
}

/** The items of a list between commas. */
export const listed = (row: Row, name: string) =>
  row
    .get(name)
    ?.split(',')
    .map((part) => part.trim())

/** The letters of the right choices; with ids of our own only letters name them. */
export const rightLetters = (row: Row, choices: readonly { letter: string; text: string }[]): string[] => {
  const correct = row.get('correct')
  return correct === undefined ? [] : readKey(correct, choices, { lettersOnly: row.has('ids') })
}

/** The choices of a row with their key, weights and feedback. */
export function readChoices(row: Row): object[] {
  if (filled(row, 'wrong').length > 0) return readRightAndWrong(row)
  const choices = filledChoices(row)
  const ids = listed(row, 'ids') ?? letterIds(choices.map(({ text }) => text))
  const right = new Set(rightLetters(row, choices))
  return choices.map(({ letter, text }, index) => ({
    id: ids[index],
    text,
    correct: right.has(letter) || undefined,
    weight: readNumber(row, `weight ${letter}`),
    feedback: row.get(`feedback ${letter}`),
  }))
}

/** A right choice in "correct" and wrong ones in columns of their own. */
function readRightAndWrong(row: Row): object[] {
  const correct = row.get('correct')
  if (correct === undefined) throw new ImportRefusal('names no right choice: fill its "correct"')
  if (filled(row, 'choice').length > 0)
    throw new ImportRefusal(
      'has choices and wrong choices: name the right choices in "correct", or leave the others out',
    )
  const texts = [correct, ...filled(row, 'wrong').map(({ text }) => text)]
  const ids = letterIds(texts)
  return texts.map((text, index) => ({ id: ids[index], text, correct: index === 0 || undefined }))
}
