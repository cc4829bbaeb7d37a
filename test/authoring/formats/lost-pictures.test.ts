import { expect, test } from 'vitest'
import { writeAiken } from '../../../authoring/formats/aiken/write-aiken.ts'
import { writeCsv } from '../../../authoring/formats/csv/write-csv.ts'
import { writeGift } from '../../../authoring/formats/gift/write-gift.ts'
import { h5p } from '../../../cli/formats/h5p/index.ts'
import { writeMoodle } from '../../../cli/formats/moodle/write-moodle.ts'
import type { Quiz } from '../../../core/quiz.ts'

const media = { src: 'media/lamp.png', alt: 'The lamp' }
const quiz: Quiz = {
  title: 'The lamp',
  language: 'en',
  evidence: 'none',
  stimulus: ['Text', { heading: 'Fuel' }, { list: ['Oil'] }, { media }],
  items: [
    {
      id: 'fuel',
      type: 'choice',
      prompt: 'Which?',
      choices: [
        { id: 'a', text: 'Oil', media, correct: true },
        { id: 'b', text: 'Gas' },
      ],
    },
  ],
}
const ofPassage = 'the quiz: the images of its passage'
const ofChoices = 'fuel: the images of its choices'

test.each([
  ['GIFT', writeGift, [ofPassage, ofChoices]],
  ['Moodle XML', writeMoodle, [ofPassage, ofChoices]],
  ['H5P', h5p.write, [ofPassage, ofChoices]],
  ['Aiken', writeAiken, ['the quiz: its passage', ofChoices]],
  ['CSV', writeCsv, ['the quiz: its passage', ofChoices]],
] as const)('%s notes that pictures of choices and of the passage are lost', async (_, write, expected) => {
  const { lost } = await write('lamp', quiz, async () => new Uint8Array([1]))
  expect(lost).toEqual(expect.arrayContaining([...expected]))
})

test.each([
  ['GIFT', writeGift],
  ['Moodle XML', writeMoodle],
] as const)('%s has headings and lists of the passage as HTML', async (_, write) => {
  const { files } = await write('lamp', quiz)
  const text = new TextDecoder()
    .decode(files[0]?.bytes)
    .replaceAll('\\', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  expect(text).toContain('<p>Text</p><h3>Fuel</h3><ul><li>Oil</li></ul>')
})
