import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Imported, ImportedPassage } from '../../../authoring/formats/format.ts'
import { recogniseFormat } from '../../../cli/formats/index.ts'
import type { Item } from '../../../core/items/index.ts'
import { scoreResponse } from '../../../core/items/index.ts'

const folder = join(import.meta.dirname, 'samples')

async function readSample(name: string) {
  const format = await recogniseFormat(join(folder, name))
  if (!format) throw new Error(`${name} is not recognised`)
  const { head, questions } = await format.read(join(folder, name))
  const read: (Imported | ImportedPassage)[] = []
  for await (const question of questions) read.push(question)
  const items = read.flatMap((question) => ('item' in question ? [question] : []))
  const refused = read.flatMap((question) => ('refused' in question ? [question] : []))
  const passages = read.flatMap((question) => ('passage' in question ? question.passage : []))
  const byId = (id: string) => items.find(({ item }) => item.id === id)?.item as Item
  return { format: format.name, head, items, refused, passages, byId }
}

const idOf = (item: Item, text: string) =>
  (item.type === 'choice' || item.type === 'multiple-choice' ? item.choices : []).find((choice) => choice.text === text)
    ?.id as string

test('Moodle: 13 of 16 questions are imported, the others refused with a reason; a description becomes a passage', async () => {
  const { format, items, refused, passages } = await readSample('moodle.xml')
  expect(format).toBe('moodle')
  expect(items.map(({ item }) => [item.id, item.type])).toEqual([
    ['oldest-bridge', 'choice'],
    ['which-carry-trains', 'multiple-choice'],
    ['tolls', 'true-false'],
    ['river', 'text-entry'],
    ['length', 'number'],
    ['years', 'match'],
    ['materials', 'inline-choice'],
    ['banks', 'inline-choice'],
    ['colours', 'inline-choice'],
    ['arches', 'number'],
    ['two-words', 'text-entry'],
    ['two-words-2', 'number'],
    ['crossing', 'order'],
  ])
  expect(refused.map(({ place, refused }) => `${place.line} ${place.name}: ${refused}`)).toEqual([
    '145 Opinion: is an essay, which only a person can grade',
    '163 Sum: is calculated from a formula with numbers drawn for each attempt',
    '172 Map: is answered by dragging markers onto an image',
  ])
  expect(passages).toEqual(['The town has four bridges.'])
})

test('Moodle: a question keeps its image, feedback, hints, points, order, heading and partial scores', async () => {
  const { items } = await readSample('moodle.xml')
  const [first] = items
  expect(first).toMatchObject({
    category: 'River towns / Bridges',
    images: [{ name: expect.stringMatching(/^old-bridge-[0-9a-f]{8}\.png$/) }],
    item: {
      prompt: 'Which bridge is the **oldest**?',
      points: 2,
      feedback: 'See the [list of bridges](https://example.org/bridges).',
      hint: 'Look at the arches.\nChains are newer.',
      media: { alt: 'Three bridges over a river', width: 320, height: 200 },
      shuffle: false,
      choices: [{ feedback: 'It is from 1357.' }, { feedback: 'Old, but not the oldest.' }, {}],
    },
    notes: [
      'the penalty for another try: tries do not cost anything here',
      'the feedback for any right, partly right or wrong response',
      'its hints, one for each try, are shown together',
    ],
  })
  const item = first?.item as Item
  expect(
    Buffer.from(first?.images?.[0]?.bytes ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
  expect(
    ['The stone bridge', 'The chain bridge', 'The footbridge'].map((text) =>
      scoreResponse(item, idOf(item, text), 'en'),
    ),
  ).toEqual([1, 0.5, 0])
})

test('Moodle: questions keep their scores', async () => {
  const { byId } = await readSample('moodle.xml')
  const score = (id: string, response: unknown) => scoreResponse(byId(id), response, 'en')
  const trains = byId('which-carry-trains')
  const chosen = (...texts: string[]) =>
    score(
      'which-carry-trains',
      texts.map((text) => idOf(trains, text)),
    )
  expect(chosen('North', 'South', 'Harbour')).toBe(1)
  expect(chosen('North')).toBeCloseTo(1 / 3, 4)
  expect(chosen('North', 'Old town')).toBe(0)
  expect([score('river', 'Tauber'), score('river', 'tauber'), score('river', 'The Tauber')]).toEqual([1, 0, 0.6])
  expect([score('length', 122), score('length', 128), score('length', 131)]).toEqual([1, 0.5, 0])
  expect([score('arches', 16), score('arches', 14), score('arches', 13)]).toEqual([1, 0.5, 0])
  expect([score('tolls', false), score('tolls', true)]).toEqual([1, 0])
})

test('GIFT: headings, titles, ids, weights, ranges and missing words are imported; broken questions hide none', async () => {
  const { format, items, refused, passages } = await readSample('bank.gift')
  expect(format).toBe('gift')
  expect(items.map(({ item, category }) => [item.id, item.type, category])).toEqual([
    ['bridge-1', 'choice', 'River towns / Bridges'],
    ['which-carry-trains', 'multiple-choice', 'River towns / Bridges'],
    ['tolls', 'true-false', 'River towns / Bridges'],
    ['river', 'text-entry', 'River towns / Bridges'],
    ['length', 'number', 'River towns / Bridges'],
    ['range', 'number', 'River towns / Bridges'],
    ['years', 'match', 'River towns / Bridges'],
    ['item', 'choice', 'River towns / Boats'],
    ['item-2', 'number', 'River towns / Boats'],
    ['after', 'true-false', 'River towns / Boats'],
  ])
  expect(refused.map(({ place, refused }) => `${place.line} ${place.name}: ${refused}`)).toEqual([
    '40 Opinion: is an essay, which only a person can grade',
    '44 Pattern: its answer "the m*r" has a * for any text, which items do not support',
    '46 No key: no answer earns 100 %',
    '48 Broken: GIFT cannot be read from column 40 on: Expected "}" but end of input found.',
  ])
  expect(passages).toEqual(['The town has four bridges.'])
  expect(items[0]?.item).toMatchObject({
    feedback: 'See https://example.org/bridges',
    choices: [{ feedback: 'It is from 1357: look.' }, {}, {}],
  })
  expect(items[2]?.item).toMatchObject({
    responses: [
      { response: true, feedback: 'No: the toll ended in 1990.' },
      { response: false, feedback: 'Right.' },
    ],
  })
  const score = (index: number, response: unknown) => scoreResponse(items[index]?.item as Item, response, 'en')
  expect([score(4, 121), score(4, 111), score(4, 100)]).toEqual([1, 0.5, 0])
  expect([score(5, 1801), score(5, 1900), score(5, 1901)]).toEqual([1, 1, 0])
  expect(items[7]?.item.prompt).toBe('The ferry leaves from the _____ bank of the river.')
})

test('Aiken: three of five questions are imported, the others refused with a reason', async () => {
  const { format, items, refused } = await readSample('aiken.txt')
  expect(format).toBe('aiken')
  expect(items.map(({ item }) => item.prompt)).toEqual([
    'Which bridge is the oldest?',
    'Which river is it?\nI) a line that looks like a choice',
    'The last one?',
  ])
  expect(refused.map(({ place, refused }) => `${place.line}: ${refused}`)).toEqual([
    '13: has no "ANSWER:" after its choices, before line 17',
    '17: its answer D is not one of its choices',
  ])
})

test('CSV: every type is imported, guessed if it is missing; an unknown column is noted', async () => {
  const { format, head, items, refused } = await readSample('bank.csv')
  expect(format).toBe('csv')
  expect(head.notes).toEqual(['the column "Author", which is not known'])
  expect(items.map(({ item }) => item.type)).toEqual([
    'choice',
    'multiple-choice',
    'true-false',
    'number',
    'text-entry',
    'match',
    'order',
    'inline-choice',
    'hottext',
  ])
  expect(items[0]?.item).toMatchObject({
    prompt: 'Which bridge is the "oldest"?',
    points: 2,
    hint: 'Look at the arches',
  })
  expect(refused.map(({ place, refused }) => `${place.line}: ${refused}`)).toEqual([
    '11: has the unknown type "essay"',
    '12: its "correct" names D, which is not one of its choices',
  ])
})
