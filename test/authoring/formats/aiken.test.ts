import { expect, test } from 'vitest'
import { importBytes } from '../../cli/formats/same-item.ts'
import { aiken } from '../../cli/formats/text-formats.ts'

test.for(['ANSWR: A', 'ANSWER A', 'ANSWER: A.', 'aANSWER: A', 'Answer - A', 'ANSWER: AB'])(
  'a typo in an answer, %s, is reported and does not change the next question',
  async (answer) => {
    const question = (name: string, end = 'ANSWER: A') => `Which is ${name}?\nA. One\nB. Two\n${end}\n`
    const { read } = await importBytes(aiken, 'bank.txt', question('this', answer) + question('that'))
    const refused = `has "${answer}" instead of "ANSWER:" in line 4`
    expect(read).toMatchObject([{ place: { line: 1 }, refused }, { item: { prompt: 'Which is that?' } }])
  },
)

test('prompts that begin like an answer stay prompts', async () => {
  const bank = 'Answer it.\nA. One\nB. Two\nANSWER: A\n\nAnswer this:\nwhich?\nA. One\nB. Two\nANSWER: B\n'
  const { read } = await importBytes(aiken, 'bank.txt', bank)
  expect(read).toMatchObject([{ item: { prompt: 'Answer it.' } }, { item: { prompt: 'Answer this:\nwhich?' } }])
})
