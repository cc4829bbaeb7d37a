import { expect, test } from 'vitest'
import { tellingId } from '../../../authoring/check/flaws/telling-id.ts'
import type { BankFormat } from '../../../authoring/formats/format.ts'
import { writeArchive } from '../../../cli/formats/archive.ts'
import { h5p } from '../../../cli/formats/h5p/index.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { correctResponseOf, type Item } from '../../../core/items/index.ts'
import { importBytes } from './same-item.ts'
import { aiken, csv, gift } from './text-formats.ts'

interface Kind {
  format: BankFormat
  name: string
  /** A bank with one question whose parts are these texts. Of choices, the one at `right` is the right one. */
  write: (texts: readonly string[], right: number) => string | Promise<Uint8Array>
}

const pack = (library: string, content: object) => {
  const bytes = (value: object) => new TextEncoder().encode(JSON.stringify(value))
  return writeArchive([
    { name: 'h5p.json', bytes: bytes({ mainLibrary: library }) },
    { name: 'content/content.json', bytes: bytes(content) },
  ])
}
const list = <T>(texts: readonly string[], write: (text: string, index: number) => T) => texts.map(write)
const inMoodle = (type: string, fields: string) =>
  `<quiz><question type="${type}"><questiontext><text>Which?</text></questiontext>${fields}</question></quiz>`
const answer = (text: string, fraction: number) => `<answer fraction="${fraction}"><text>${text}</text></answer>`

/** Question types with one right choice at any position. */
const choices: Record<string, Kind> = {
  'a choice in Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    write: (texts, right) =>
      inMoodle('multichoice', list(texts, (text, index) => answer(text, index === right ? 100 : 0)).join('')),
  },
  'choices in Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    write: (texts, right) =>
      inMoodle(
        'multichoice',
        `<single>false</single>${list(texts, (text, index) => answer(text, index === right ? 100 : 0)).join('')}`,
      ),
  },
  'a choice in GIFT': {
    format: gift,
    name: 'bank.gift',
    write: (texts, right) =>
      `Which? {${list(texts, (text, index) => `${index === right ? '=' : '~'}${text}`).join(' ')}}`,
  },
  'a choice in Aiken': {
    format: aiken,
    name: 'bank.txt',
    write: (texts, right) =>
      `Which?\n${list(texts, (text, index) => `${'ABCDEF'[index]}. ${text}\n`).join('')}ANSWER: ${'ABCDEF'[right]}`,
  },
  'a choice in CSV': {
    format: csv,
    name: 'bank.csv',
    write: (texts, right) =>
      `prompt,${list(texts, (_, index) => 'ABCDEF'[index])},correct\nWhich?,${texts},${'ABCDEF'[right]}`,
  },
  'a multiple choice in H5P': {
    format: h5p,
    name: 'bank.h5p',
    write: (texts, right) =>
      pack('H5P.MultiChoice', {
        question: 'Which?',
        answers: list(texts, (text, index) => ({ text, correct: index === right })),
      }),
  },
  'a single choice in H5P': {
    format: h5p,
    name: 'bank.h5p',
    write: (texts, right) =>
      pack('H5P.SingleChoiceSet', {
        choices: [{ question: 'Which?', answers: [texts[right], ...texts.filter((_, index) => index !== right)] }],
      }),
  },
}

/** Question types whose parts are in the order of the key. */
const sequences: Record<string, Kind> = {
  'an order in Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    write: (texts) => inMoodle('ordering', list(texts, (text) => `<answer><text>${text}</text></answer>`).join('')),
  },
  'pairs in Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    write: (texts) =>
      inMoodle(
        'matching',
        list(
          texts,
          (text) => `<subquestion><text>of ${text}</text><answer><text>${text}</text></answer></subquestion>`,
        ).join(''),
      ),
  },
  'gaps in Moodle XML': {
    format: moodle,
    name: 'bank.xml',
    write: (texts) =>
      `<quiz><question type="ddwtos"><questiontext><text>${list(texts, (_, index) => `[[${index + 1}]]`).join(' and ')}</text></questiontext>${list(texts, (text) => `<dragbox><text>${text}</text><group>1</group></dragbox>`).join('')}</question></quiz>`,
  },
  'pairs in GIFT': {
    format: gift,
    name: 'bank.gift',
    write: (texts) => `Which? {${list(texts, (text) => `=of ${text} -> ${text}`).join(' ')}}`,
  },
  'an order in CSV': {
    format: csv,
    name: 'bank.csv',
    write: (texts) => `type,prompt,${list(texts, (_, index) => 'ABCDEF'[index])}\norder,Sort,${texts}`,
  },
  'pairs in CSV': {
    format: csv,
    name: 'bank.csv',
    write: (texts) =>
      `type,prompt,${list(texts, (_, index) => `choice ${'ABCDEF'[index]},right ${'ABCDEF'[index]}`)}\nmatch,Pair,${list(texts, (text) => `of ${text},${text}`)}`,
  },
  'words to drag in H5P': {
    format: h5p,
    name: 'bank.h5p',
    write: (texts) =>
      pack('H5P.DragText', {
        taskDescription: 'Drag.',
        textField: list(texts, (text) => `*${text}*`).join(' and '),
      }),
  },
}

async function readOne({ format, name, write }: Kind, texts: readonly string[], right = 0): Promise<Item> {
  const { read } = await importBytes(format, name, await write(texts, right))
  const [question] = read
  if (read.length !== 1 || !question || !('item' in question)) throw new Error(JSON.stringify(read))
  return question.item
}

const partsOf = (item: Item) =>
  item.type === 'match'
    ? item.right
    : item.type === 'inline-choice'
      ? item.gaps[0]?.choices
      : 'choices' in item && item.choices

/** The id of each text. */
const idsOf = (item: Item) => Object.fromEntries((partsOf(item) || []).map(({ id, text }) => [text, id]))

const towns = ['Aachen', 'Bremen', 'Cottbus', 'Dresden']
const turned = (by: number) => [...towns.slice(by), ...towns.slice(0, by)]
const someSets = Array.from({ length: 24 }, (_, index) => towns.slice(0, 3).map((town) => `${town} ${index}`))

test.for(Object.entries(choices))('ids reveal neither position nor correctness of %s', async ([, kind]) => {
  const first = idsOf(await readOne(kind, towns))
  expect(Object.keys(first)).toHaveLength(towns.length)
  for (const right of [0, 1, 2, 3]) {
    expect(idsOf(await readOne(kind, towns, right))).toEqual(first)
    expect(idsOf(await readOne(kind, turned(right), right))).toEqual(first)
  }
  const rightIds = await Promise.all(someSets.map(async (set) => correctResponseOf(await readOne(kind, set))))
  expect(new Set(rightIds.flat().map(String)).size).toBeGreaterThan(1)
})

test.for(Object.entries(sequences))('ids do not reveal the right order of %s', async ([, kind]) => {
  const first = idsOf(await readOne(kind, towns))
  expect(Object.keys(first)).toHaveLength(towns.length)
  for (const by of [1, 2, 3]) expect(idsOf(await readOne(kind, turned(by)))).toEqual(first)
  const items = await Promise.all(someSets.map((set) => readOne(kind, set)))
  // Random ids would be in ascending order in one of six cases.
  for (const item of items) expect(tellingId.find({ language: 'en', items: [{ item, index: 0 }] })).toEqual([])
})
