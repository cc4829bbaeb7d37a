import { expect, it } from 'vitest'
import { checkText } from '../../../authoring/check/check-text.ts'
import { applyPatch } from '../../../authoring/patch.ts'
import { smallQuiz } from './small-quiz.ts'

type Fields = Record<string, unknown>

/** The small quiz with other fields in its head, or in its choice item. */
const withHead = (fields: Fields): Fields => ({ ...JSON.parse(smallQuiz), ...fields })
const withChoice = (fields: Fields): Fields => {
  const quiz = JSON.parse(smallQuiz)
  return { ...quiz, items: quiz.items.map((item: Fields) => (item.id === 'lamp' ? { ...item, ...fields } : item)) }
}

/** Without fields that are undefined. */
const plain = (quiz: Fields): Fields => JSON.parse(JSON.stringify(quiz))

/** The quiz after everything that a machine can do has been done, a problem at a time. */
async function repaired(quiz: Fields): Promise<Fields> {
  let value = quiz
  for (let steps = 0; steps < 10; steps++) {
    const { problems } = await checkText(JSON.stringify(value), { name: 'small.json', salt: 'sixteen-characters' })
    const patch = problems.find((problem) => problem.patch)?.patch
    if (!patch) break
    value = applyPatch(value, patch)
  }
  return value
}

it.each<[string, Fields, Fields]>([
  ['a language by its name', { language: 'Deutsch' }, { language: 'de' }],
  ['a language with an underscore', { language: 'pt_BR' }, { language: 'pt-BR' }],
  ['a level in small letters', { level: 'b1' }, { level: 'B1' }],
  ['a field with letters exchanged', { desciption: 'A tower.' }, { description: 'A tower.' }],
  ['another word for a field', { summary: 'A tower.' }, { description: 'A tower.' }],
  ['an unknown field', { version: 3 }, {}],
  ['an empty field that may be missing', { description: ' ' }, {}],
  ['a number as text', { draw: '2' }, { draw: 2 }],
  [
    'an address without its scheme',
    { source: { title: 'T', publisher: 'P', url: 'a.example/b' } },
    { source: { title: 'T', publisher: 'P', url: 'https://a.example/b' } },
  ],
  [
    'a German date',
    { source: { title: 'T', publisher: 'P', published: '1.12.2025' } },
    { source: { title: 'T', publisher: 'P', published: '2025-12-01' } },
  ],
  [
    'a date with its time',
    { source: { title: 'T', publisher: 'P', published: '2025-12-01T09:00Z' } },
    { source: { title: 'T', publisher: 'P', published: '2025-12-01' } },
  ],
  ['a test whose key can be guessed', { mode: 'test' }, { mode: 'test', salt: 'sixteen-characters' }],
  ['an entity in a title', { title: 'Tom &amp; the lamp' }, { title: 'Tom & the lamp' }],
  ['a title with Markdown', { title: 'The **lamp**' }, { title: 'The lamp' }],
])('a machine corrects %s', async (_, fields, expected) => {
  expect(await repaired(withHead(fields))).toEqual(withHead(expected))
})

const choices = [{ text: 'A machine', correct: true }, 'His son', 'Cheap oil']
const byText = { choices: ['A machine', 'His son', 'Cheap oil'], correctResponse: 'A machine' }

it.each<[string, Fields, Fields]>([
  [
    'a key by its letter',
    {
      choices: [
        { id: 'x', text: 'A machine' },
        { id: 'y', text: 'His son' },
      ],
      correctResponse: 'B',
    },
    {
      choices: [
        { id: 'x', text: 'A machine' },
        { id: 'y', text: 'His son' },
      ],
      correctResponse: 'y',
    },
  ],
  ['a key with a typo', { ...byText, correctResponse: 'A machin' }, byText],
  [
    'a key in brackets',
    {
      choices: [
        { id: 'x', text: 'A machine' },
        { id: 'y', text: 'His son' },
      ],
      correctResponse: ['x'],
    },
    {
      choices: [
        { id: 'x', text: 'A machine' },
        { id: 'y', text: 'His son' },
      ],
      correctResponse: 'x',
    },
  ],
  [
    'evidence that misses the passage by little',
    { choices, evidence: { quote: 'Since then a machine has light the lamp.' } },
    { choices, evidence: { quote: 'Since then a machine has lit the lamp.' } },
  ],
  [
    'evidence as a bare text',
    { choices, evidence: 'Since then a machine has lit the lamp.' },
    { choices, evidence: { quote: 'Since then a machine has lit the lamp.' } },
  ],
  [
    'letters before choices, and the key that names their texts',
    { choices: ['A) A machine', 'B) His son', 'C) Cheap oil'], correctResponse: 'A) A machine' },
    byText,
  ],
  [
    'HTML in a prompt',
    { choices, prompt: 'What has lit the <b>lamp</b> since&nbsp;then?' },
    { choices, prompt: 'What has lit the **lamp** since\u00a0then?' },
  ],
  [
    'ids that show the key',
    {
      choices: [
        { id: 'correct', text: 'A machine' },
        { id: 'wrong-1', text: 'His son' },
        { id: 'wrong-2', text: 'Cheap oil' },
      ],
      correctResponse: 'correct',
    },
    { ...byText, choices: byText.choices.map((text) => ({ text })) },
  ],
  [
    'an allowance that is not needed',
    { choices, allow: [{ rule: 'negative-stem', reason: 'It is asked so.' }] },
    { choices },
  ],
  [
    'a typo in the name of an allowed rule',
    { choices, prompt: 'Which is true?', allow: [{ rule: 'empty-stm', reason: 'It is asked so.' }] },
    { choices, prompt: 'Which is true?', allow: [{ rule: 'empty-stem', reason: 'It is asked so.' }] },
  ],
  [
    'a negative that is easily overlooked',
    { choices, prompt: 'What has not lit the lamp?' },
    { choices, prompt: 'What has **not** lit the lamp?' },
  ],
  [
    'a number and its unit as text',
    {
      type: 'number',
      choices: undefined,
      prompt: 'How long ago?',
      correctResponse: '1,200 days',
      evidence: { quote: 'left in 1987' },
    },
    {
      type: 'number',
      choices: undefined,
      prompt: 'How long ago?',
      correctResponse: 1200,
      unit: 'days',
      evidence: { quote: 'left in 1987' },
    },
  ],
  [
    'a truth value as a word',
    { type: 'true-false', choices: undefined, prompt: 'A machine lights the lamp.', correctResponse: 'yes' },
    { type: 'true-false', choices: undefined, prompt: 'A machine lights the lamp.', correctResponse: true },
  ],
  [
    'fixed numbers out of order',
    { shuffle: false, choices: ['30 days', '4 days', '12 days'], correctResponse: '4 days' },
    { shuffle: false, choices: ['4 days', '12 days', '30 days'], correctResponse: '4 days' },
  ],
])('a machine corrects in an item: %s', async (_, fields, expected) => {
  expect(plain(await repaired(withChoice(fields)))).toEqual(plain(withChoice(expected)))
})
