import { expect, test } from 'vitest'
import { moodle } from '../../../../cli/formats/moodle/index.ts'
import { scoreResponse } from '../../../../core/items/index.ts'
import { importBytes, sendThrough } from '../same-item.ts'

test('the text of a heading is a note of its first question', async () => {
  const bank = `<quiz><question type="category"><category><text>$course$/Roofs</text></category>
    <info format="html"><text>All about roofs</text></info></question>
    ${['a', 'b'].map((name) => `<question type="truefalse"><name><text>${name}</text></name><questiontext><text>Is it?</text></questiontext><answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>`).join('')}</quiz>`
  const { read } = await importBytes(moodle, 'bank.xml', bank)
  expect(read).toMatchObject([{ notes: ['the text of the heading "Roofs": "All about roofs"'] }, {}])
  expect(read[1]).not.toHaveProperty('notes')
})

const read = async (text: string, more = '') => {
  const question = `<question type="cloze"><name><text>Cloze</text></name><questiontext format="html"><text>${text}</text></questiontext>${more}</question>`
  return (await importBytes(moodle, 'bank.xml', `<quiz>${question}</quiz>`)).read
}

test('all gaps to choose in become one item, each gap to type in another, with its own points', async () => {
  const questions = await read('A {1:MC:=red~blue}, B {2:SA:=mayor}, C {1:MC:=one~two}, D {3:NM:=1849}.')
  const items = questions.map((question) => ('item' in question ? question.item : question))
  expect(items).toMatchObject([
    { type: 'inline-choice', points: 2, text: 'A {gap-1}, B …, C {gap-3}, D ….' },
    { type: 'text-entry', points: 2, prompt: 'A …, B _____, C …, D ….' },
    { type: 'number', points: 3, prompt: 'A …, B …, C …, D _____.' },
  ])
  const [choices, text, number] = items.map((item) => ('type' in item ? item : undefined))
  if (!choices || !text || !number) throw new Error('refused')
  expect(scoreResponse(text, 'Mayor', 'en')).toBe(1)
  expect(scoreResponse(number, 1849, 'en')).toBe(1)
})

test('an unsupported gap is refused, and the others are imported', async () => {
  const questions = await read('A {1:SA:=mayor}, B {1:MR:=one~=two~three}.')
  expect(questions).toMatchObject([
    { item: { type: 'text-entry' } },
    { place: { name: 'Cloze' }, refused: 'has a gap in which several choices are right' },
  ])
})

test('the image that old banks store next to the text is imported', async () => {
  const questions = await read('A {1:SA:=mayor}.', '<image>map.png</image><image_base64>\naGVsbG8=\n</image_base64>')
  expect(questions).toMatchObject([
    {
      item: { media: { src: expect.stringMatching(/^media\/map-\w{8}\.png$/) } },
      images: [{ bytes: Buffer.from('hello') }],
    },
  ])
})

test('a note says that an ordering question draws its parts, unless it shows all', async () => {
  const order = (selects: string) =>
    `<question type="ordering"><name><text>Steps</text></name><questiontext><text>Sort</text></questiontext>${selects}${['One', 'Two', 'Three'].map((part) => `<answer><text>${part}</text></answer>`).join('')}</question>`
  const selects = ['', 'ALL', '0', 'RANDOM', '2'].map((word) => word && `<selecttype>${word}</selecttype>`)
  const { read } = await importBytes(moodle, 'bank.xml', `<quiz>${selects.map(order).join('')}</quiz>`)
  const drawn = read.map((question) => ('notes' in question ? question.notes : [])?.some((note) => /draws/.test(note)))
  expect(drawn).toEqual([false, false, false, true, true])
})

test('an exported ordering question has the settings that Moodle needs to import it', async () => {
  const choices = ['One', 'Two'].map((text) => ({ id: text, text }))
  const items = [{ id: 'o', type: 'order' as const, prompt: 'Sort', choices, correctResponse: ['One', 'Two'] }]
  const { files = [] } = (await moodle.write?.('o', { title: 'Order', language: 'en', items })) ?? {}
  expect(new TextDecoder().decode(files[0]?.bytes)).toContain('<shownumcorrect>1</shownumcorrect>')
})

test.each([
  ['gapselect', {}],
  ['cloze', { weight: 0.5 }],
])('the first lines of a text with gaps stay in the text (%s)', async (_, wrong) => {
  const choices = [
    { id: 'a', text: 'red', correct: true },
    { id: 'b', text: 'blue', ...wrong },
  ]
  const prompt = 'Read.\nThen choose.'
  const text = 'The roof of the tower\nwas once {g}.\nNow it is not.'
  const { read } = await sendThrough(moodle, [
    { id: 'i', type: 'inline-choice', prompt, text, gaps: [{ id: 'g', choices }] },
  ])
  expect(read).toMatchObject([{ item: { prompt, text: text.replace('{g}', '{gap-1}') } }])
})

test('the prompt of a foreign text with gaps is its first line', async () => {
  const [question] = await read('<![CDATA[<p>Choose.</p><p>The roof<br>is {1:MC:=red~blue}.</p>]]>')
  expect(question).toMatchObject({ item: { prompt: 'Choose.', text: 'The roof\nis {gap-1}.' } })
})

test('a range is exported as a short number with its tolerance', async () => {
  const accept = [{ min: -7.1415, max: -7.1414, weight: 0.5 }]
  const items = [{ id: 'n', type: 'number' as const, prompt: 'How far?', correctResponse: 7.5, accept }]
  const { files = [] } = (await moodle.write?.('n', { title: 'Far', language: 'en', items })) ?? {}
  expect(new TextDecoder().decode(files[0]?.bytes)).toContain('<text>-7.14145</text><tolerance>0.00005</tolerance>')
})
