import { expect, test } from 'vitest'
import { scoreResponse } from '../../../../core/items/index.ts'
import { importBytes, sendThrough } from '../../../cli/formats/same-item.ts'
import { gift } from '../../../cli/formats/text-formats.ts'

const read = async (text: string) => {
  const { read } = await importBytes(gift, 'bank.gift', text)
  return read.map((question) => {
    const { line } = question.place
    if ('passage' in question) return `${line} a passage`
    return 'item' in question ? `${line} ${question.item.prompt}` : `${line} refused: ${question.refused}`
  })
}

test('questions without blank lines between them are each imported', async () => {
  expect(await read('::a::One? {T}\n::b::Two? {\n=yes\n~no\n}\nThree? {#3}\n// [id:q4]\n::d::Four? {F}')).toEqual([
    '1 One?',
    '2 Two?',
    '6 Three?',
    '7 Four?',
  ])
})

test('a heading among them applies to the questions after it', async () => {
  const { read } = await importBytes(gift, 'bank.gift', '$CATEGORY: Bridges\nOne? {T}\n$CATEGORY: Boats\nTwo? {F}')
  expect(read.map((question) => 'item' in question && question.category)).toEqual(['Bridges', 'Boats'])
})

test('a missing-word question continues on the next line', async () => {
  expect(await read('The ferry leaves from the {=right ~left} bank\nof the river, says the sign.')).toEqual([
    '1 The ferry leaves from the _____ bank of the river, says the sign.',
  ])
})

test('answers with blank lines among them belong to their question', async () => {
  expect(await read('One? {\n=yes\n\n~no\n\n}\n\nTwo? {T}')).toEqual(['1 One?', '8 Two?'])
})

test('only the unclosed question is refused', async () => {
  expect(await read('One? {\n=yes\n\nTwo? {T}\n\nThree?')).toEqual([
    expect.stringMatching(/^\d refused: GIFT cannot be read/),
    '4 Two?',
    '6 a passage',
  ])
})

test('tags are listed as lost', async () => {
  const { read } = await importBytes(gift, 'bank.gift', '// [id:x] [tag:roofs]\n::One::Is it? {T}')
  expect(read).toMatchObject([{ item: { id: 'x' }, notes: ['its tags'] }])
})

test('a full stop follows its gap without a space', async () => {
  expect(await read('Two plus two equals {=four =4}.')).toEqual(['1 Two plus two equals _____.'])
})

test('a space before a mark is kept if the source has it', async () => {
  expect(await read("C'est _____ ! {T}\n\nOui {=a ~b} ! Non.\n\nOui {=a ~b}! Non.")).toEqual([
    "1 C'est _____ !",
    '3 Oui _____ ! Non.',
    '5 Oui _____! Non.',
  ])
})

test('a number may have feedback to any other answer', async () => {
  const { read } = await importBytes(gift, 'bank.gift', 'How many? {#3:2~#Count again.}')
  expect(read).toMatchObject([
    {
      item: {
        type: 'number',
        correctResponse: 3,
        tolerance: 2,
        accept: [{ any: true, weight: 0, feedback: 'Count again.' }],
      },
    },
  ])
})

test('the first matching answer counts, as in Moodle', async () => {
  const { read } = await importBytes(gift, 'bank.gift', 'Where? {=%100%Rome =%50%rome =%0%*#No. =%100%Milan}')
  const item = read.flatMap((question) => ('item' in question ? question.item : []))[0]
  if (!item) throw new Error('refused')
  expect(['Rome', 'rome', 'Milan'].map((response) => scoreResponse(item, response, 'en'))).toEqual([1, 1, 0])
})

test('an escaped brace is literal', async () => {
  expect(await read('A set is written \\{1\\}\nor so? {T}')).toEqual(['1 A set is written {1} or so?'])
})

test('ambiguous questions are refused one by one', async () => {
  expect(await read('One? {T} Two? {F}')).toEqual([
    expect.stringMatching(/^1 refused: GIFT cannot be read/),
    '1 refused: is joined to a question that cannot be read',
  ])
})

test('an unclosed question swallows no titled question', async () => {
  expect(await read('::a::One? {=yes ~no\n::b::Two? {F}')).toEqual([
    expect.stringMatching(/^1 refused: GIFT cannot be read/),
    '2 Two?',
  ])
})

test('an unclosed question swallows no complete question on the next line', async () => {
  const broken = expect.stringMatching(/^\d refused: GIFT cannot be read/)
  expect(await read('One? {T}\nTwo? {=yes ~no\nThree? {=yes ~no}\nFour? {F}')).toEqual([
    '1 One?',
    broken,
    '3 Three?',
    '4 Four?',
  ])
  expect(await read('Two? {\n=yes\n~no\nThree? {\n=yes\n~no\n}')).toEqual([broken, '4 Three?'])
})

test('a choice with full marks for every answer survives export and import, although short answers look the same', async () => {
  const choices = [
    { id: 'a', text: 'Stone', weight: 1 },
    { id: 'b', text: 'Granite', correct: true },
  ]
  const { read } = await sendThrough(gift, [{ id: 'pier', type: 'choice', prompt: 'Of what?', choices }])
  expect(read).toMatchObject([{ item: { type: 'choice', choices: [{ text: 'Stone' }, { text: 'Granite' }] } }])
  const item = read.flatMap((question) => ('item' in question ? question.item : []))[0]
  if (item?.type !== 'choice') throw new Error('no choice')
  expect(item.choices.map(({ id }) => scoreResponse(item, id, 'en'))).toEqual([1, 1])
})
