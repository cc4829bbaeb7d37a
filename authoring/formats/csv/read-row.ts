import { gapIds } from '../../../core/items/gaps.ts'
import { type ItemTypeName, itemTypeName } from '../../../core/items/index.ts'
import { hashIds, letterIds } from '../ids.ts'
import { Refusal } from '../imported.ts'
import { letters, type Row } from './columns.ts'
import { guessType, readTruth } from './guess-type.ts'
import { readNumber } from './read-number.ts'

/** The fields of the item that a row describes, without its id. Throws `Refusal` where the row is no item. */
export function readRow(row: Row): Record<string, unknown> {
  const type =
    row
      .get('type')
      ?.trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-') || guessType(row)
  const known = itemTypeName.safeParse(type)
  if (!known.success) throw new Refusal(`is of the type "${type}", which no item has`)
  return { type, ...readShared(row), ...readers[known.data](row), ...readMore(row) }
}

const readers: Record<ItemTypeName, (row: Row) => object> = {
  choice: (row) => ({ choices: readChoices(row) }),
  'multiple-choice': (row) => ({ choices: readChoices(row) }),
  hottext: (row) => ({ sentences: readChoices(row) }),
  'true-false': (row) => ({ correctResponse: readTruth(cell(row, 'correct')) }),
  number: (row) => ({
    correctResponse: readNumber(row, 'correct'),
    tolerance: readNumber(row, 'tolerance'),
    unit: cell(row, 'unit'),
  }),
  'text-entry': (row) => {
    const texts = cell(row, 'correct')
      ?.split('|')
      .map((text) => text.trim())
    return { correctResponse: texts && texts.length === 1 ? texts[0] : texts }
  },
  order: readOrder,
  match: readMatch,
  'inline-choice': readInlineChoice,
}

const cell = (row: Row, name: string) => row.get(name)

function readShared(row: Row) {
  const [quote, src] = [cell(row, 'evidence'), cell(row, 'image')]
  return {
    prompt: cell(row, 'prompt'),
    points: readNumber(row, 'points'),
    feedback: cell(row, 'feedback'),
    hint: cell(row, 'hint'),
    evidence: quote === undefined ? undefined : { quote },
    attribution: cell(row, 'attribution'),
    media: src === undefined ? undefined : { src, alt: cell(row, 'image alt') },
  }
}

/** The cells of a lettered column that are filled, with their letters. */
const filled = (row: Row, kind: string) =>
  letters.flatMap((letter) => {
    const text = cell(row, `${kind} ${letter}`)
    return text === undefined ? [] : [{ letter, text }]
  })

const listed = (row: Row, name: string) =>
  cell(row, name)
    ?.split(',')
    .map((part) => part.trim())

function readChoices(row: Row) {
  const choices = filled(row, 'choice')
  const ids = listed(row, 'ids') ?? letterIds(choices.map(({ text }) => text))
  const right = new Set((cell(row, 'correct') ?? '').toUpperCase().split(/[\s,;]+/))
  const stray = [...right].find((letter) => letter !== '' && !choices.some((choice) => choice.letter === letter))
  if (stray) throw new Refusal(`its "correct" names ${stray}, which is not one of its choices`)
  return choices.map(({ letter, text }, index) => ({
    id: ids[index],
    text,
    correct: right.has(letter) || undefined,
    weight: readNumber(row, `weight ${letter}`),
    feedback: cell(row, `feedback ${letter}`),
  }))
}

function readOrder(row: Row) {
  const parts = filled(row, 'choice').map(({ text }) => text)
  const ids = listed(row, 'ids') ?? hashIds(parts)
  const choices = parts.map((text, index) => ({ id: ids[index] ?? '', text }))
  return { choices: choices.toSorted((a, b) => (a.id < b.id ? -1 : 1)), correctResponse: ids }
}

function readMatch(row: Row) {
  const rights = filled(row, 'right')
  const texts = [...new Set(rights.map(({ text }) => text))]
  const ids = hashIds(texts)
  const left = filled(row, 'choice').map(({ letter, text }, index) => ({ id: `${index + 1}`, text, letter }))
  const partner = (letter: string) => ids[texts.indexOf(rights.find((right) => right.letter === letter)?.text ?? '')]
  return {
    left: left.map(({ id, text }) => ({ id, text })),
    right: texts.map((text, index) => ({ id: ids[index], text })),
    correctResponse: Object.fromEntries(left.map(({ id, letter }) => [id, partner(letter)])),
  }
}

function readInlineChoice(row: Row) {
  const text = cell(row, 'text') ?? ''
  const offers = filled(row, 'choice')
  const gaps = gapIds(text).map((id, index) => {
    const texts = (offers[index]?.text ?? '').split('|').map((choice) => choice.trim())
    const ids = hashIds(texts)
    return { id, choices: texts.map((text, place) => ({ id: ids[place], text, correct: place === 0 || undefined })) }
  })
  return { text, gaps }
}

function readMore(row: Row): object {
  const written = cell(row, 'more')
  if (!written) return {}
  try {
    const more: unknown = JSON.parse(written)
    if (typeof more === 'object' && more !== null) {
      return Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value ?? undefined]))
    }
  } catch {}
  throw new Refusal('its "more" is not a JSON object')
}
