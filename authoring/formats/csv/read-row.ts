import { gapIds } from '../../../core/items/gaps.ts'
import { type ItemTypeName, itemTypeName } from '../../../core/items/index.ts'
import { hashIds } from '../ids.ts'
import { ImportRefusal } from '../imported.ts'
import { filled, filledChoices, listed, readChoices } from './choices.ts'
import { kindColumn, type Row } from './columns.ts'
import { guessType, readTruth } from './guess-type.ts'
import { readNumber } from './read-number.ts'

/** The fields of the item that a row describes, without its id. Throws `ImportRefusal`. */
export function readRow(row: Row): Record<string, unknown> {
  const type =
    row
      .get('type')
      ?.trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-') || guessType(row)
  const known = itemTypeName.safeParse(type)
  if (!known.success) throw new ImportRefusal(`has the unknown type "${type}"`)
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
  'text-entry': readTextEntry,
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
    skill: cell(row, 'skill'),
    media: src === undefined ? undefined : { src, alt: cell(row, 'image alt') },
  }
}

/** Accepted texts are in "correct", or in the choices, as Quizizz has them. */
function readTextEntry(row: Row) {
  const correct = cell(row, 'correct')
    ?.split('|')
    .map((text) => text.trim())
  const options = row.has(kindColumn) ? filled(row, 'choice').map(({ text }) => text) : []
  if (options.length === 0 && filled(row, 'choice').length > 0)
    throw new ImportRefusal('is a text to type, but has choices: say "choice" as its "type", or leave them out')
  const texts = options.length > 0 ? options : correct
  return { correctResponse: texts && texts.length === 1 ? texts[0] : texts }
}

function readOrder(row: Row) {
  const parts = filledChoices(row).map(({ text }) => text)
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
  const offers = filledChoices(row)
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
  throw new ImportRefusal('its "more" is not a JSON object')
}
