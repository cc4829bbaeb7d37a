import { expect, test } from 'vitest'
import { importBytes } from '../../../cli/formats/same-item.ts'
import { csv } from '../../../cli/formats/text-formats.ts'

const read = async (...rows: string[]) => (await importBytes(csv, 'table.csv', rows.join('\n'))).read

test('a row with choices and no right one is refused, unless its type is order', async () => {
  const questions = await read('type,prompt,A,B,C,correct', ',Which?,One,Two,Three,', 'order,Sort,One,Two,Three,')
  expect(questions).toMatchObject([
    { refused: expect.stringContaining('names no right choice: fill its "correct", or say "order"') },
    { item: { type: 'order' } },
  ])
})

test('a number with a decimal comma is read with a note; an ambiguous one is refused', async () => {
  const questions = await read('prompt;correct', 'How much?;3,5', 'How many?;1,250', 'How little?;0,125')
  expect(questions).toMatchObject([
    { item: { type: 'number', correctResponse: 3.5 }, notes: [expect.stringContaining('such as "3,5"')] },
    { refused: 'its "correct" is "1,250", which may be 1250 or 1.250: write it as one of them' },
    { item: { type: 'number', correctResponse: 0.125 } },
  ])
})

test('true and false in other languages make a true-false item if the row has that type, else a note', async () => {
  const questions = await read('type,prompt,correct', 'true-false,It rains.,WAHR', 'true-false,Hot.,faux', ',Dry.,wahr')
  expect(questions).toMatchObject([
    { item: { type: 'true-false', correctResponse: true } },
    { item: { type: 'true-false', correctResponse: false } },
    { item: { type: 'text-entry' }, notes: [expect.stringContaining('"wahr", which was read as a text to type')] },
  ])
  expect(questions[0]).not.toHaveProperty('notes')
})

test('an image that a table only names is reported in import and export', async () => {
  const rows = ['prompt,correct,image,image alt', 'How long?,120,media/bridge.png,A bridge']
  const { read: questions, head } = await importBytes(csv, 'table.csv', rows.join('\n'))
  expect([head.notes, questions]).toMatchObject([
    undefined,
    [{ notes: [expect.stringContaining('put its file into the folder "media"')] }],
  ])
  const items = questions.flatMap((question) => ('item' in question ? [{ ...question.item, id: 'length' }] : []))
  const exported = await csv.write?.('bridges', { title: 'Bridges', language: 'en', items })
  expect(exported?.lost).toContain('the quiz: its images, which the table only names: media/bridge.png')
})

test('an empty choice before a filled one is an error, not a text-entry item', async () => {
  const names = 'type,prompt,choice A,choice B,choice C,correct'
  const refused = expect.stringContaining('its choice A is empty, but its choice B is not')
  expect(await read(names, ',Which colour is the flag?,,red,blue,B', 'order,Sort.,,red,blue,')).toMatchObject([
    { refused },
    { refused },
  ])
  expect(await read('type,prompt,A,B,C,correct', ',Which?,red,,blue,C')).toMatchObject([
    { refused: expect.stringContaining('its choice B is empty') },
  ])
})

test('choices are never dropped for a guessed or given type', async () => {
  const names = 'type,prompt,A,B,C,correct'
  expect(await read(names, ',It is so.,True,False,Not sure,True', ',It is so.,True,False,,TRUE')).toMatchObject([
    { item: { type: 'choice', choices: [{ text: 'True', correct: true }, {}, {}] } },
    { item: { type: 'true-false', correctResponse: true } },
  ])
  expect(await read(names, 'text-entry,Which?,red,blue,,red')).toMatchObject([
    { refused: expect.stringContaining('is a text to type, but has choices') },
  ])
})
