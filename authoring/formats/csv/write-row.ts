import canonicalize from 'canonicalize'
import type { Item } from '../../../core/items/index.ts'
import { dropUndefined } from '../imported.ts'
import { markCorrect } from '../mark-correct.ts'
import { letters, type Row } from './columns.ts'
import { readRow } from './read-row.ts'

/** The row of an item. Fields that the columns cannot hold, or would change, go into "more". */
export function writeRow(written: Item): Row {
  const item = markCorrect(written)
  const cells = { type: item.type, id: item.id, ...shared(item), ...own(item) }
  const row: Row = new Map(
    Object.entries(cells).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  )
  const more = findMore(item, row)
  if (Object.keys(more).length > 0) row.set('more', JSON.stringify(more))
  return row
}

/** The fields that reading the row would lose or change. */
function findMore(item: Item, row: Row): Record<string, unknown> {
  const { id: _, ...fields } = item as unknown as Record<string, unknown>
  const read = dropUndefined(tryReading(row)) as Record<string, unknown>
  const names = new Set([...Object.keys(fields), ...Object.keys(read)])
  const differs = [...names].filter((name) => canonicalize(fields[name]) !== canonicalize(read[name]))
  return Object.fromEntries(differs.map((name) => [name, fields[name] ?? null]))
}

/** Reads a row; empty if a cell cannot be read, such as a list of ids with a comma: all fields go into "more" then. */
function tryReading(row: Row): object {
  try {
    return readRow(row)
  } catch {
    return {}
  }
}

const shared = ({ prompt, points, feedback, hint, evidence, attribution, skill, media }: Item) => ({
  prompt,
  points,
  feedback,
  hint,
  evidence: Array.isArray(evidence) ? undefined : evidence?.quote,
  attribution,
  skill,
  image: media?.src,
  'image alt': media?.alt,
})

type Cells = Record<string, string | number | undefined>

function own(item: Item): Cells {
  switch (item.type) {
    case 'choice':
    case 'multiple-choice':
      return writeChoices(item.choices)
    case 'hottext':
      return writeChoices(item.sentences)
    case 'number':
      return { correct: item.correctResponse, tolerance: item.tolerance, unit: item.unit }
    case 'true-false':
      return { correct: String(item.correctResponse) }
    case 'text-entry':
      return { correct: [item.correctResponse].flat().join(' | ') }
    case 'order':
      return writeOrder(item)
    case 'match':
      return writeMatch(item)
    case 'inline-choice':
      return {
        text: item.text,
        ...inLetters(
          'choice',
          item.gaps.map(({ choices }) => rightFirst(choices)),
        ),
      }
  }
}

type Choices = Item<'choice'>['choices']

const inLetters = (kind: string, texts: readonly (string | number | undefined)[]): Cells =>
  Object.fromEntries(texts.slice(0, letters.length).map((text, index) => [`${kind} ${letters[index]}`, text]))

const writeChoices = (choices: Choices): Cells => ({
  ...inLetters(
    'choice',
    choices.map(({ text }) => text),
  ),
  ...inLetters(
    'weight',
    choices.map(({ weight }) => weight),
  ),
  ...inLetters(
    'feedback',
    choices.map(({ feedback }) => feedback),
  ),
  correct: choices.flatMap(({ correct }, index) => (correct ? (letters[index] ?? []) : [])).join(', '),
  ids: choices.map(({ id }) => id).join(', '),
})

function writeOrder({ choices, correctResponse }: Item<'order'>): Cells {
  const texts = new Map(choices.map(({ id, text }) => [id, text]))
  return {
    ...inLetters(
      'choice',
      correctResponse.map((id) => texts.get(id)),
    ),
    ids: correctResponse.join(', '),
  }
}

function writeMatch({ left, right, correctResponse }: Item<'match'>): Cells {
  const texts = new Map(right.map(({ id, text }) => [id, text]))
  const used = new Set(Object.values(correctResponse))
  const partners = left.map(({ id }) => texts.get(correctResponse[id] as string))
  const others = right.filter(({ id }) => !used.has(id)).map(({ text }) => text)
  return {
    ...inLetters(
      'choice',
      left.map(({ text }) => text),
    ),
    ...inLetters('right', [...partners, ...others]),
  }
}

const rightFirst = (choices: Choices) =>
  [...choices.filter(({ correct }) => correct), ...choices.filter(({ correct }) => !correct)]
    .map(({ text }) => text)
    .join(' | ')
