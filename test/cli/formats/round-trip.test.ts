import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BankFormat } from '../../../authoring/formats/format.ts'
import { markCorrect } from '../../../authoring/formats/mark-correct.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { exportFormats } from '../../../cli/formats/index.ts'
import { moodle } from '../../../cli/formats/moodle/index.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import { isVisible } from '../../../core/is-visible.ts'
import { type Item, type ItemTypeName, scoreResponse } from '../../../core/items/index.ts'
import { arbitraryItem, arbitraryItemOf, arbitraryResponse } from '../../core/arbitrary-item.ts'
import { sendThrough, shownOf, withPlainIds } from './same-item.ts'
import { aiken, csv, gift } from './text-formats.ts'

type MayLose = { [T in ItemTypeName]?: (item: Item<T>) => boolean }

/** Numeric answers are a number with a tolerance, or a closed range; open ranges are not supported. */
const hasOpenRange = ({ accept = [] }: Item<'number'>) =>
  accept.some(({ any, value, min, max }) => !any && value === undefined && (min === undefined || max === undefined))

const readAlike = ({ right }: Item<'match'>) =>
  new Set(right.map(({ text }) => inlineText(text).trim().replace(/\s+/g, ' '))).size < right.length

const isMarked = ({ right }: Item<'match'>) =>
  right.some(({ text }) => parseInline(text).some((piece) => typeof piece !== 'string'))

const textsOf = ({ correctResponse, accept = [] }: Item<'text-entry'>) => [
  ...[correctResponse].flat(),
  ...accept.flatMap(({ text }) => text ?? []),
]

interface Holding {
  format: BankFormat
  /** The item types that the format supports. */
  types: ItemTypeName[]
  /** Fields that the format does not support. */
  unsupported: string[]
  /** Other losses of some items, by type. Everything else must be unchanged. */
  mayLose: MayLose
  /** True if the format cannot contain a text. */
  refuses?: (text: string) => boolean
}

const holds: Holding[] = [
  {
    format: gift,
    types: ['choice', 'multiple-choice', 'true-false', 'number', 'text-entry', 'match', 'order'],
    unsupported: [
      'points',
      'hint',
      'attribution',
      'skill',
      'media',
      'allow',
      'shuffle',
      'unit',
      'allowTypingSlip',
      'matchCase',
      'notGiven',
    ],
    mayLose: {
      number: (item) => hasOpenRange(item) || !!item.accept?.some(({ any, weight = 1 }) => any && weight > 0),
      // An arrow turns an answer into a pair, and these words in brackets declare the text format.
      'text-entry': (item) => textsOf(item).some((text) => /->|^\s*\[(html|markdown|plain|moodle)\]/.test(text)),
      match: (item) => readAlike(item) || isMarked(item),
    },
  },
  {
    format: moodle,
    types: ['choice', 'multiple-choice', 'true-false', 'number', 'text-entry', 'match', 'order', 'inline-choice'],
    unsupported: ['attribution', 'skill', 'media', 'allow', 'allowTypingSlip', 'notGiven'],
    mayLose: { number: hasOpenRange, match: readAlike },
    // XML does not allow control characters.
    refuses: (text) => /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/u.test(text.replace(/[\u007f-\u009f]/g, '')),
  },
]

const hasText = (value: unknown, test: (text: string) => boolean): boolean =>
  typeof value === 'string'
    ? test(value)
    : typeof value === 'object' && value !== null && Object.values(value).some((inner) => hasText(inner, test))

const without = (item: Item, unsupported: readonly string[]): Item => {
  const fields = Object.fromEntries(Object.entries(item).filter(([name]) => !unsupported.includes(name)))
  if (item.type === 'true-false') {
    const twoWay = String(item.correctResponse) === 'not-given' ? true : item.correctResponse
    const responses = item.responses?.filter(({ response }) => response !== 'not-given')
    return { ...fields, correctResponse: twoWay, ...(responses && { responses }) } as Item
  }
  return fields as unknown as Item
}

/** Realistic numbers: rounding of binary fractions at the ends of a range is not a property of the format. */
const tame = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (name, field) =>
    typeof field === 'number' && !['weight', 'points'].includes(name)
      ? Math.round(Math.max(-1e6, Math.min(1e6, field)) * 100) / 100 + 0
      : field,
  )

/** Equal texts are made distinct, because items are compared by text; a cloze question has a point for each gap. */
const comparable = (item: Item): Item | undefined => {
  if (item.type === 'order' && new Set(shownOf(item).own?.map(String)).size < item.choices.length) return undefined
  return item.type === 'inline-choice' ? { ...item, points: item.gaps.length } : item
}

for (const { format, types, unsupported, mayLose, refuses = () => false } of holds) {
  for (const type of types) {
    test(`${format.name}: a supported ${type} item keeps its texts and scores, and no losses are listed`, {
      timeout: 20_000,
    }, async () => {
      let compared = 0
      await fc.assert(
        fc.asyncProperty(
          arbitraryItemOf(type).chain((written) => {
            const gone = format === gift && type === 'order' ? ['feedback', ...unsupported] : unsupported
            const item = withPlainIds(tame(without(written, gone)))
            return fc.tuple(
              fc.constant(item),
              fc.array(arbitraryResponse(item).map(tame), { minLength: 5, maxLength: 5 }),
            )
          }),
          async ([drawn, responses]) => {
            const item = comparable(drawn)
            if (!item) return
            const { lost, read } = await sendThrough(format, [item])
            const question = read.find((question) => 'item' in question)
            const fits = !mayLose[type]?.(item as never) && !hasText(item, refuses)
            if (fits) expect(lost).toEqual([])
            if (lost.length > 0) return
            if (!question || !('item' in question)) throw new Error(JSON.stringify(read))
            compared++
            const back = withPlainIds(question.item)
            expect(shownOf(back)).toEqual(shownOf(item))
            for (const response of responses) {
              expect(scoreResponse(back, response, 'en')).toBeCloseTo(scoreResponse(item, response, 'en'), 3)
            }
          },
        ),
        { numRuns: 60 },
      )
      expect(compared).toBeGreaterThan(mayLose[type] ? 8 : 30)
    })
  }
}

test('csv: every item is unchanged', { timeout: 20_000 }, async () => {
  const evidence = fc.constantFrom<Item['evidence'][]>(
    undefined,
    { quote: 'One | two' },
    [{ quote: 'One' }],
    [{ quote: 'One' }, { quote: 'Two' }],
  )
  const item = fc
    .tuple(arbitraryItem, evidence)
    .map(([item, evidence]): Item => (evidence ? { ...item, evidence } : item))
  const items = fc.uniqueArray(item, { minLength: 1, maxLength: 20, selector: ({ id }) => id })
  await fc.assert(
    fc.asyncProperty(items, async (items) => {
      const { read, lost } = await sendThrough(csv, items)
      expect(lost).toEqual([])
      expect(read.map((question) => ('item' in question ? question.item : question))).toEqual(items.map(markCorrect))
    }),
    { numRuns: 40 },
  )
})

test.for(exportFormats)(
  '$name: an export has the author of the source, or lists the source as left out',
  async ({ write }) => {
    const source = { title: 'The last keeper', publisher: 'Harbour News', author: 'Ada Lund' }
    const choices = ['Tom', 'Kim'].map((text, index) => ({ id: `c${index}`, text, correct: index === 0 || undefined }))
    const items: Item[] = [{ id: 'one', type: 'choice', prompt: 'Who left?', choices }]
    const quiz = { title: 'Roofs', language: 'en', source, stimulus: ['Tom left.'], items }
    const { files, lost } = await write('roofs', quiz)
    const isCarried = files.some(({ bytes }) => new TextDecoder().decode(bytes).includes('Ada Lund'))
    const isListed = lost.some((what) => /^the quiz(: its| lost its) source$/.test(what))
    expect({ isCarried, isListed }).toEqual({ isCarried: !isListed, isListed: !isCarried })
  },
)

/** Aiken has only lines of plain text; a line in the form of an answer or a choice is always read as one. */
const aikenLine = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim())
  .filter((text) => isVisible(text.replace(/[^\p{L}\p{N}]/gu, '')) && text.isWellFormed())
  .filter((text) => !/^([A-Z][.)]|ANSWER:)/i.test(text))

const aikenItem = fc.tuple(aikenLine, fc.uniqueArray(aikenLine, { minLength: 2, maxLength: 26 }), fc.nat()).map(
  ([prompt, texts, key]): Item<'choice'> => ({
    id: 'one',
    type: 'choice',
    prompt: escapeInline(prompt),
    choices: texts.map((text, index) => ({
      id: `c${index}`,
      text: escapeInline(text),
      ...(index === key % texts.length && { correct: true }),
    })),
  }),
)

test('aiken: a choice of plain lines keeps its texts and scores', { timeout: 20_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(aikenItem, async (item) => {
      const { read, lost } = await sendThrough(aiken, [item])
      expect(lost).toEqual([])
      const [question] = read
      if (!question || !('item' in question)) throw new Error(JSON.stringify(read))
      expect(shownOf(withPlainIds(question.item))).toEqual(shownOf(withPlainIds(item)))
      const back = withPlainIds(question.item)
      for (const index of item.choices.keys()) {
        const response = `n${index}`
        expect(scoreResponse(back, response, 'en')).toBe(scoreResponse(withPlainIds(item), response, 'en'))
      }
    }),
    { numRuns: 100 },
  )
})
