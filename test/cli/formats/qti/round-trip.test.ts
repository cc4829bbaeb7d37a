import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToInline, inlineToHtml } from '../../../../authoring/formats/html.ts'
import { correctResponseOf, gradeResponse, type Item, itemTypeName } from '../../../../core/items/index.ts'
import type { Quiz } from '../../../../core/quiz.ts'
import { arbitraryItemOf, arbitraryResponse } from '../../../core/arbitrary-quiz.ts'
import { sampleQuiz } from '../../../core/sample-quiz.ts'
import { roundTrip } from './round-trip.ts'

/** Markdown after conversion to XHTML and back, which collapses white space. */
const held = (markdown: string | undefined) => markdown && htmlToInline(inlineToHtml(markdown)).text

const plain = (text: string | undefined) => text?.replace(/\s+/g, ' ')

const listed = (list: readonly { id: string; text: string }[]) => list.map(({ id, text }) => ({ id, text: held(text) }))

/** The fields of an item that QTI holds for every type. */
function shown(item: Item) {
  const { id, type, points = 1, hint, feedback, attribution, skill } = item
  const lists = 'choices' in item ? listed(item.choices) : 'sentences' in item ? listed(item.sentences) : undefined
  const sides = item.type === 'match' ? [listed(item.left), listed(item.right)] : undefined
  const gaps =
    item.type === 'inline-choice' ? item.gaps.map(({ id, choices }) => ({ id, choices: listed(choices) })) : undefined
  const unit = item.type === 'number' ? plain(item.unit) : undefined
  return {
    id,
    type,
    points,
    prompt: held(item.prompt),
    hint: held(hint),
    feedback: held(feedback),
    attribution: plain(attribution),
    skill: plain(skill),
    lists,
    sides,
    gaps,
    unit,
  }
}

/** The key as a response: sets have no order, and true may be written in two ways. */
function keyOf(item: Item) {
  const key = correctResponseOf(item)
  if (item.type === 'true-false') return String(key)
  if (item.type === 'text-entry') return [key].flat()[0]
  return item.type === 'multiple-choice' || item.type === 'hottext' ? new Set(key as string[]) : key
}

const gradesOf = (item: Item, responses: readonly unknown[]) =>
  responses.map((response) => {
    const { share, responseFeedback } = gradeResponse(item, response, 'en')
    return { share: Number(share.toFixed(6)), told: responseFeedback.map(held) }
  })

test('a quiz of all types survives export and import, except for the losses that the export lists', async () => {
  const { head, questions, lost } = await roundTrip(sampleQuiz)
  expect(head).toEqual({ title: sampleQuiz.title, language: 'en', stimulus: sampleQuiz.stimulus })
  const items = questions.map((question) => ('item' in question ? question.item : question))
  const keyed = sampleQuiz.items.map(({ id, ...item }) => ({ id, ...item }))
  expect(items.map((item) => ('id' in item ? item.id : item))).toEqual(keyed.map(({ id }) => id))
  for (const [index, item] of items.entries()) {
    expect('id' in item && shown(item)).toEqual(shown(sampleQuiz.items[index] as Item))
    expect('id' in item && item.evidence).toEqual(sampleQuiz.items[index]?.evidence)
  }
  expect(questions.flatMap((question) => ('notes' in question ? question.notes : []))).toEqual([])
  expect(lost).toMatchInlineSnapshot(`
    [
      "the quiz lost its description",
      "the quiz lost its level",
      "the quiz lost its source",
      "keeper accepts a text only as written: QTI compares punctuation, accents and other forms of characters",
      "keeper accepts no typos in QTI",
    ]
  `)
})

test('a list of quotations survives export and import', async () => {
  const [first] = sampleQuiz.items
  const evidence = [{ quote: 'The harbour office' }, { quote: 'It stands <31> metres high.' }]
  const { questions } = await roundTrip({ ...sampleQuiz, evidence: 'none', items: [{ ...first, evidence } as Item] })
  expect(questions).toMatchObject([{ item: { evidence } }])
})

const roundWeight = <Entry extends { weight?: number | undefined }>(entry: Entry): Entry =>
  entry.weight === undefined ? entry : { ...entry, weight: Number(entry.weight.toFixed(2)) }

const half = (weight = 0) => Number((weight / 2).toFixed(2))

/** Full points for any text are listed as lost, so they are avoided here. */
const lessForAny = <Entry extends { any?: true | undefined; weight?: number | undefined }>(entry: Entry): Entry =>
  entry.any ? { ...entry, weight: half(entry.weight) } : entry

/** Numbers as authors write them: with few digits, entries that do not overlap, and no typos in texts. */
function tame(item: Item): Item {
  if (item.type === 'text-entry') {
    return { ...item, allowTypingSlip: false, accept: item.accept?.map(roundWeight).map(lessForAny) }
  }
  if (item.type !== 'number') return item
  const few = (number: number, most: number) => Number((Math.abs(number) % most).toFixed(3))
  const near = ({ tolerance }: { tolerance?: number | undefined }) =>
    tolerance === undefined ? {} : { tolerance: few(tolerance, 0.05) }
  const accept = item.accept?.map((entry, index) => {
    const { value, min, max, any, weight, feedback, toleranceMode } = roundWeight(entry)
    const said = { ...(weight !== undefined && { weight }), ...(feedback !== undefined && { feedback }) }
    if (any) return { any, ...said, weight: half(weight) }
    const at = (number: number) => 100 * (index + 1) + few(number, 10)
    if (value === undefined) return { min: at(min ?? 0), max: 100 * (index + 1) + 10 + few(max ?? 0, 10), ...said }
    return { value: at(value), ...near(entry), ...(toleranceMode && { toleranceMode }), ...said }
  })
  const ordered = accept?.toSorted((a, b) => Number('any' in a) - Number('any' in b))
  const { tolerance: _, accept: __, ...rest } = item
  return { ...rest, correctResponse: few(item.correctResponse, 10), ...near(item), ...(ordered && { accept: ordered }) }
}

describe.each(itemTypeName.options)('%s', (type) => {
  test('keeps its texts, scores and feedback through export and import', async () => {
    const drawn = arbitraryItemOf(type)
      .map((item) => tame(item as Item))
      .chain((item) => fc.tuple(fc.constant(item), fc.array(arbitraryResponse(item), { minLength: 1, maxLength: 8 })))
    await fc.assert(
      fc.asyncProperty(drawn, async ([item, responses]) => {
        const quiz: Quiz = { title: 'Round trip', language: 'en', evidence: 'none', items: [item] }
        const { questions, lost } = await roundTrip(quiz)
        expect(lost).toEqual(type === 'text-entry' ? lost : [])
        const [back] = questions
        if (!back || 'refused' in back) throw new Error(back?.refused ?? 'nothing came back')
        expect(back.notes?.filter((note) => note.includes('graded')) ?? []).toEqual([])
        expect(shown(back.item)).toEqual(shown(item))
        expect(keyOf(back.item)).toEqual(keyOf(item))
        expect(gradesOf(back.item, responses)).toEqual(gradesOf(item, responses))
      }),
      { numRuns: 25 },
    )
  })
})
