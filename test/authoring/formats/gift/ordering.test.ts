import { expect, test } from 'vitest'
import { importBytes, sendThrough } from '../../../cli/formats/same-item.ts'
import { gift } from '../../../cli/formats/text-formats.ts'

const read = async (text: string) => (await importBytes(gift, 'bank.gift', text)).read

test("Moodle's ordering question becomes an order item", async () => {
  const [question] = await read(
    '::s::[html]Order <b>these</b>.{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nspring\nsummer \\{late\\}\nautumn\n}',
  )
  if (!question || !('item' in question) || question.item.type !== 'order') throw new Error(JSON.stringify(question))
  const { choices, correctResponse, prompt } = question.item
  expect(prompt).toBe('Order **these**.')
  expect(correctResponse.map((key) => choices.find(({ id }) => id === key)?.text)).toEqual([
    'spring',
    'summer {late}',
    'autumn',
  ])
  expect(question.notes).toEqual(['its own way of grading an order: here it earns the share of pairs in order'])
})

test('a note says that an ordering question draws its parts', async () => {
  const [question] = await read('Sort.{>2 RANDOM VERTICAL ABSOLUTE_POSITION SHOW none\none\ntwo\nthree\n}')
  expect(question).toMatchObject({
    notes: expect.arrayContaining([expect.stringContaining('draws some of its parts')]),
  })
})

test('an order item survives export and import', async () => {
  const texts = ['// first', '::a {b}', '*two* & `more`', '$CATEGORY: x', '\\n', '> 3']
  const choices = texts.map((text, index) => ({ id: `p${index}`, text }))
  const correctResponse = ['p3', 'p0', 'p5', 'p1', 'p4', 'p2']
  const { lost, read } = await sendThrough(gift, [
    { id: 'steps', type: 'order', prompt: 'Sort {these}.', choices, correctResponse },
  ])
  expect(lost).toEqual([])
  const item = read.flatMap((question) => ('item' in question ? question.item : []))[0]
  if (item?.type !== 'order') throw new Error(JSON.stringify(read))
  expect(item.prompt).toBe('Sort {these}.')
  expect(item.correctResponse.map((key) => item.choices.find(({ id }) => id === key)?.text)).toEqual(
    correctResponse.map((key) => choices.find(({ id }) => id === key)?.text),
  )
})

test('answers without marks in several lines are refused', async () => {
  expect(await read('Which?{\nstone\nwood\n}')).toMatchObject([
    { refused: expect.stringContaining('has an answer of several lines') },
  ])
  expect(await read('Which? {> what}')).toMatchObject([
    { refused: expect.stringContaining('answers that begin with ">"') },
  ])
})
