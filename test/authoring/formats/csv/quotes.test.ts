import { expect, test } from 'vitest'
import { importBytes } from '../../../cli/formats/same-item.ts'
import { csv } from '../../../cli/formats/text-formats.ts'

const header = 'prompt,choice A,choice B,correct'

/** What became of each row: its prompt, or its line and why it was refused. */
async function outline(rows: readonly string[], head = header, end = '\n') {
  const { read } = await importBytes(csv, 'table.csv', [head, ...rows].join(end))
  return read.map((each) =>
    'item' in each ? each.item.prompt : 'refused' in each ? `${each.place.line}: ${each.refused}` : '',
  )
}

const unended = (line: number) =>
  `${line}: cannot be read as a row: it opens a quotation mark that does not end in this row`
const [one, three, five] = ['One?,a,b,A', 'Three?,a,b,B', 'Five?,a,b,A']

test.for([
  ['no other mark follows', ['"Two?,a,b,B', three, five], [unended(3), 'Three?', 'Five?']],
  ['a quoted field follows', ['"Two?,a,b,B', three, '"Four?",a,b,B', five], [unended(3), 'Three?', 'Four?', 'Five?']],
  ['it is in the last field', ['Two?,a,b,"B', three, '"Four, or 4?",a,b,B'], [unended(3), 'Three?', 'Four, or 4?']],
  ['an inch follows', ['"Two?,a,b,B', 'Is it 5",a,b,A', five], [unended(3), 'Is it 5"', 'Five?']],
  ['an inch follows a mark within the row', ['Two?,"a,b,B', 'Is it 5",a,b,A', five], [unended(3), 'Is it 5"', 'Five?']],
  ['it is the last row', [three, '"Two?,a,b,B'], ['Three?', unended(4)]],
  ['two are such', ['"Two?,a,b,B', three, '"Four?,a,b,A', five], [unended(3), 'Three?', unended(5), 'Five?']],
] as const)('an unclosed quotation mark swallows no row: %s', async ([, rows, read]) => {
  expect(await outline([one, ...rows])).toEqual(['One?', ...read])
  expect(await outline([one, ...rows], header, '\r\n')).toEqual(['One?', ...read])
})

test('fields with line breaks stay complete', async () => {
  const rows = [
    '"Two?\nlines, or more",a,b,B',
    '"It said ""No"",\n\n""Never"".","a\na","b\nb",A',
    'Last?,"a, b\nc, d","e\nf, g",A',
    '"One, two,\nthree, four\nand, five",a,b,A',
  ]
  const { read } = await importBytes(csv, 'table.csv', [header, ...rows, one].join('\n'))
  expect(read).toMatchObject([
    { place: { line: 2 }, item: { prompt: 'Two?\nlines, or more' } },
    {
      place: { line: 4 },
      item: { prompt: 'It said "No",\n\n"Never".', choices: [{ text: 'a\na' }, { text: 'b\nb' }] },
    },
    { place: { line: 9 }, item: { prompt: 'Last?', choices: [{ text: 'a, b\nc, d' }, { text: 'e\nf, g' }] } },
    { place: { line: 12 }, item: { prompt: 'One, two,\nthree, four\nand, five' } },
    { place: { line: 15 }, item: { prompt: 'One?' } },
  ])
})

test('quotation marks inside a text are kept; one that closes in another field is reported', async () => {
  const read = await outline(['"Yes" he said,a,b,A', 'Is it 5"?,a,b,A', '"Two?,"a",b,B', one])
  const reason = '4: cannot be read as a row: one of its quotation marks ends in the middle of another field'
  expect(read).toEqual(['"Yes" he said', 'Is it 5"?', reason, 'One?'])
})

test('a header with an unclosed quotation mark is refused with the reason', async () => {
  await expect(outline([one], 'prompt,"choice A,choice B,correct')).rejects.toThrow(
    'table.csv: its first line, which names the columns, cannot be read',
  )
})
