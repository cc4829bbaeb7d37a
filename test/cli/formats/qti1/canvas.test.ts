import { expect, test } from 'vitest'
import { gradeResponse, type Item } from '../../../../core/items/index.ts'
import {
  assessment,
  canvasItem,
  equals,
  feedback,
  field,
  html,
  label,
  plain,
  readXml,
  readZip,
  score,
  show,
  when,
} from './documents.ts'

const lid = (cardinality: string, ...labels: string[]) =>
  `<response_lid ident="response1" rcardinality="${cardinality}"><render_choice>${labels.join('')}</render_choice></response_lid>`
const typed = (more = '') =>
  `<response_str ident="response1" rcardinality="Single"><render_fib${more}><response_label ident="answer1" rshuffle="No"/></render_fib></response_str>`
const other = '<other/>'

async function readItem(xml: string): Promise<{ item: Item; notes: string[] }> {
  const { read } = await readXml(assessment('Boats', xml))
  const [question] = read
  if (!question || !('item' in question)) throw new Error(JSON.stringify(question))
  return { item: question.item, notes: question.notes ?? [] }
}

const sharesOf = (item: Item, responses: unknown[]) =>
  responses.map((response) => gradeResponse(item, response, 'en').share)

test('a multiple choice question keeps its key, points, HTML and feedback', async () => {
  const { item, notes } = await readItem(
    canvasItem('g1', {
      type: 'multiple_choice_question',
      points: 2,
      presentation:
        html('Which is a <b>boat</b>?') + lid('Single', label('4501', plain('Tower')), label('4502', plain('a < b'))),
      conditions:
        when(other, show('general_fb'), 'continue="Yes"') +
        when(equals('4501'), show('4501_fb'), 'continue="Yes"') +
        when(equals('4502'), score(100) + show('correct_fb')) +
        when(other, show('general_incorrect_fb')),
      more:
        feedback('general_fb', 'See line 2.') +
        feedback('4501_fb', 'It stands.') +
        feedback('correct_fb', 'Yes.') +
        feedback('general_incorrect_fb', 'No.'),
    }),
  )
  expect(item).toMatchObject({
    type: 'choice',
    id: 'g1',
    prompt: 'Which is a **boat**?',
    points: 2,
    feedback: 'See line 2.',
    shuffle: false,
    choices: [
      { text: 'Tower', feedback: 'It stands.\nNo.' },
      { text: 'a < b', correct: true, feedback: 'Yes.' },
    ],
  })
  expect(notes).toEqual([])
})

test('a question with several answers has the declared key, with a note about partial credit', async () => {
  const { item, notes } = await readItem(
    canvasItem('g1', {
      type: 'multiple_answers_question',
      presentation: html('Which float?') + lid('Multiple', ...['a', 'b', 'c'].map((id) => label(id, plain(id)))),
      conditions: when(`<and>${equals('a')}${equals('b')}<not>${equals('c')}</not></and>`, score(100)),
    }),
  )
  expect(item).toMatchObject({
    type: 'multiple-choice',
    choices: [{ correct: true }, { correct: true }, { text: 'c' }],
  })
  expect(sharesOf(item, [['a', 'b'], ['c']])).toEqual([1, 0])
  expect(notes).toEqual([expect.stringContaining('is graded differently here')])
})

test('a true/false question becomes a statement', async () => {
  const { item } = await readItem(
    canvasItem('g1', {
      type: 'true_false_question',
      presentation: html('It floats.') + lid('Single', label('7', plain('True')), label('8', plain('False'))),
      conditions: when(equals('8'), score(100)) + when(equals('7'), show('7_fb')),
      more: feedback('7_fb', 'It sank.'),
    }),
  )
  expect(item).toMatchObject({
    type: 'true-false',
    correctResponse: false,
    responses: [{ response: true, feedback: 'It sank.' }],
  })
})

test('a short answer accepts each of its texts', async () => {
  const { item } = await readItem(
    canvasItem('g1', {
      type: 'short_answer_question',
      presentation: html('Name the river.') + typed(),
      conditions: when(equals('Tauber'), score(100)) + when(equals('the Tauber'), score(100)),
    }),
  )
  expect(item).toMatchObject({ type: 'text-entry', correctResponse: ['Tauber', 'the Tauber'] })
  expect(item).not.toHaveProperty('matchCase')
})

test('a numerical question accepts its range', async () => {
  const range = (min: number, max: number) =>
    `<and><vargte respident="response1">${min}</vargte><varlte respident="response1">${max}</varlte></and>`
  const { item } = await readItem(
    canvasItem('g1', {
      type: 'numerical_question',
      presentation: html('How long?') + typed(' fibtype="Decimal"'),
      conditions: when(`<or>${equals('120')}${range(118, 122)}</or>`, score(100)) + when(range(10, 20), score(100)),
    }),
  )
  expect(item).toMatchObject({ type: 'number', correctResponse: 120 })
  expect(sharesOf(item, [118, 122, 123, 15])).toEqual([1, 1, 0, 1])
})

test('a matching question becomes pairs, with its distractor', async () => {
  const left = (ident: string, text: string) =>
    `<response_lid ident="response_${ident}">${plain(text)}<render_choice>${['x', 'y', 'z'].map((id) => label(id, plain(`Year ${id}`))).join('')}</render_choice></response_lid>`
  const { item } = await readItem(
    canvasItem('g1', {
      type: 'matching_question',
      points: 3,
      presentation: html('Match bridge and year.') + left('1', 'Stone') + left('2', 'Chain'),
      conditions: ['1 x', '2 y']
        .map((pair) => pair.split(' '))
        .map(
          ([l, r]) =>
            `<respcondition><conditionvar>${equals(r as string, `response_${l}`)}</conditionvar>${score('50.00', 'Add')}</respcondition>`,
        )
        .join(''),
    }),
  )
  if (item.type !== 'match') throw new Error(item.type)
  const text = (id: string | undefined) => item.right.find((right) => right.id === id)?.text
  expect(item.prompt).toBe('Match bridge and year.')
  expect(item.points).toBe(3)
  expect(item.right).toHaveLength(3)
  expect(item.left.map((left) => [left.text, text(item.correctResponse[left.id])])).toEqual([
    ['Stone', 'Year x'],
    ['Chain', 'Year y'],
  ])
})

test('a text becomes a passage, and other types are refused by name', async () => {
  const { head, read } = await readXml(
    assessment(
      'Boats',
      canvasItem('t', { type: 'text_only_question', presentation: html('The ferry is old.') }),
      ...['essay_question', 'fill_in_multiple_blanks_question', 'calculated_question', 'file_upload_question'].map(
        (type) => canvasItem(type, { type, presentation: html('x') + typed() }),
      ),
    ),
  )
  expect(head.title).toBe('Boats')
  expect(read).toMatchObject([
    { passage: ['The ferry is old.'] },
    { refused: 'is of the type "essay", which cannot be imported' },
    { refused: 'is of the type "fill_in_multiple_blanks", which cannot be imported' },
    { refused: 'is of the type "calculated", which cannot be imported' },
    { refused: 'is of the type "file_upload", which cannot be imported' },
  ])
})

const statement = (id: string, prompt: string) =>
  canvasItem(id, {
    type: 'true_false_question',
    presentation: html(prompt) + lid('Single', label('t', plain('True')), label('f', plain('False'))),
    conditions: when(equals('t'), score(100)),
  })

test('a package is read with its images; each of several quizzes is a category', async () => {
  const { read } = await readZip(
    {
      'imsmanifest.xml': '<manifest><resources/></manifest>',
      'g1/g1.xml': assessment(
        'Boats',
        statement('q', 'It floats. <img src="%24IMS-CC-FILEBASE%24/Media/my%20boat.png" alt="A boat">'),
      ),
      'g2/g2.xml': assessment('Tolls', statement('q', 'It is paid.')),
      'web_resources/Media/my boat.png': new Uint8Array([0x89, 0x50]),
    },
    'quiz.zip',
  )
  expect(read).toMatchObject([
    { category: 'Boats', item: { id: 'q', media: { alt: 'A boat' } }, images: [{}] },
    { category: 'Tolls', item: { id: 'q-2', prompt: 'It is paid.' } },
  ])
})

test('a common cartridge is read once, from the more detailed copy', async () => {
  const cc = `<item ident="q"><itemmetadata><qtimetadata>${field('cc_profile', 'cc.true_false.v0p1')}</qtimetadata></itemmetadata><presentation>${html('It floats.')}${lid('Single', label('t', plain('True')), label('f', plain('False')))}</presentation><resprocessing>${when(equals('t'), score(100))}</resprocessing></item>`
  const both = {
    'imsmanifest.xml': '<manifest><resources/></manifest>',
    'gabc/assessment_qti.xml': assessment('Boats', cc),
  }
  expect((await readZip(both, 'course.imscc')).read).toMatchObject([{ item: { type: 'true-false' } }])
  const canvas = { ...both, 'non_cc_assessments/gabc.xml.qti': assessment('Boats', statement('q', 'It floats.')) }
  expect((await readZip(canvas, 'course.imscc')).read).toHaveLength(1)
})

test('the usual document type is accepted; one with entities is refused', async () => {
  const xml = assessment('Boats', statement('q', 'It floats.'))
  const typed = (type: string) => xml.replace('<questestinterop', `${type}<questestinterop`)
  const dtd = typed('<!DOCTYPE questestinterop SYSTEM "ims_qtiasiv1p2p1.dtd">')
  expect((await readXml(dtd)).read).toMatchObject([{ item: {} }])
  await expect(readXml(typed('<!DOCTYPE questestinterop [<!ENTITY a "b">]>'))).rejects.toThrow('document type')
})
