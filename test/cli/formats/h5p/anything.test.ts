import fc from 'fast-check'
import { expect, test } from 'vitest'
import { h5p } from '../../../../cli/formats/h5p/index.ts'
import { parseQuiz } from '../../../../core/parse-quiz.ts'
import { arbitraryQuiz } from '../../../core/arbitrary-quiz.ts'
import { keepFile, pack, readAll } from './package.ts'

const markedText = fc
  .array(
    fc.constantFrom(
      '*',
      '**',
      ':',
      '/',
      '\\+',
      '\\-',
      '<p>',
      '</em>',
      '<b',
      '&amp;',
      'word',
      ' ',
      '\n',
      '{g1}',
      '\u{F0000}1\u{F0001}',
    ),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))
const anything = fc.oneof(markedText, fc.jsonValue({ maxDepth: 2 }))
const params = fc.record(
  {
    question: anything,
    questions: fc.array(markedText, { maxLength: 3 }),
    textField: anything,
    taskDescription: anything,
    distractors: anything,
    text: anything,
    correct: fc.oneof(fc.constantFrom('true', 'false'), anything),
    answers: fc.array(
      fc.oneof(fc.record({ text: anything, correct: fc.boolean(), tipsAndFeedback: anything }), anything),
      {
        maxLength: 4,
      },
    ),
    choices: fc.array(fc.record({ question: anything, answers: fc.array(anything, { maxLength: 3 }) }), {
      maxLength: 2,
    }),
    overallFeedback: anything,
    behaviour: anything,
    media: fc.oneof(anything, fc.record({ type: fc.record({ library: anything, params: anything }) })),
  },
  { requiredKeys: [], noNullPrototype: true },
)
const library = fc.constantFrom(
  'MultiChoice',
  'TrueFalse',
  'Blanks',
  'DragText',
  'MarkTheWords',
  'SingleChoiceSet',
  'Other',
)
const question = fc
  .record({ library, params: fc.oneof({ weight: 8, arbitrary: params }, { weight: 1, arbitrary: fc.jsonValue() }) })
  .map(({ library, params }) => ({ library: `H5P.${library} 1.0`, params }))

test('random content becomes valid items or is refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 5 }), async (questions) => {
      const { questions: read } = await readAll(await pack('H5P.QuestionSet', { questions }))
      const items = read.flatMap((one) => ('refused' in one ? [] : [one.item]))
      for (const one of read) if ('refused' in one) expect(one.refused).toMatch(/\w/)
      if (items.length === 0) return
      expect(parseQuiz({ title: 'Any', language: 'en', evidence: 'none', items }).issues).toBeUndefined()
    }),
    { numRuns: 80 },
  )
})

test('every item of a random quiz can be read from the package, or is listed as lost', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryQuiz, async (quiz) => {
      const { files, lost } = (await h5p.write?.('any', quiz)) ?? { files: [], lost: [] }
      const gone = new Set(lost.filter((line) => line.includes(': all of it: ')).map((line) => line.split(':')[0]))
      expect(gone.size + (files[0] ? await countQuestions(files[0].bytes) : 0)).toBe(quiz.items.length)
    }),
    { numRuns: 40 },
  )
})

async function countQuestions(bytes: Uint8Array): Promise<number> {
  const { questions } = await readAll(await keepFile('any.h5p', bytes))
  return questions.length
}
