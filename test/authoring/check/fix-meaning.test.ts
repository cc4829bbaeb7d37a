import { expect, it } from 'vitest'
import { problemsOf } from './problems-of.ts'

const sides = {
  left: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
  ],
  right: [
    { id: 'x', text: 'X' },
    { id: 'y', text: 'Y' },
  ],
}
const match = { type: 'match', ...sides, correctResponse: { a: 'x', b: 'y' } }
const gap = {
  id: 'year',
  choices: [
    { id: 'a', text: '1', correct: true },
    { id: 'b', text: '2' },
  ],
}
const cloze = { type: 'inline-choice', text: 'In {year}.', gaps: [gap] }
const number = { type: 'number', correctResponse: 7 }
const choice = {
  type: 'choice',
  choices: [
    { id: 'a', text: 'A', correct: true },
    { id: 'b', text: 'B' },
  ],
}
const several = { ...choice, type: 'multiple-choice' }

it.each<[string, object, string]>([
  ['a match without a partner', { ...match, correctResponse: { a: 'x' } }, 'add "b": one of "x", "y"'],
  ['a match with an unknown partner', { ...match, correctResponse: { a: 'z', b: 'y' } }, 'the right ids are "x", "y"'],
  [
    'a match of what is not there',
    { ...match, correctResponse: { a: 'x', b: 'y', left: 'y' } },
    'the left ids are "a", "b"',
  ],
  ['a match with a side too short', { ...match, left: [sides.left[0]], correctResponse: { a: 'x' } }, 'add 1 more'],
  [
    'a gap that is not in the text',
    { ...cloze, text: 'In 1987.' },
    'write {year} into the text where the gap is, or take it out of "gaps"',
  ],
  ['a gap with letters exchanged', { ...cloze, text: 'In {yaer}.' }, 'did you mean "year"?'],
  [
    'a gap that is not listed',
    { ...cloze, text: 'In {year} {else}.' },
    'list it in "gaps" with its choices, or write \\{ for a literal brace',
  ],
  ['a gap twice', { ...cloze, text: 'In {year} {year}.' }, 'give the second another name, and list it in "gaps" too'],
  ['a key for an unknown gap', { ...cloze, correctResponse: { other: 'a' } }, 'its gaps are "year"'],
  [
    'a key for an unknown choice',
    {
      ...cloze,
      gaps: [{ ...gap, choices: gap.choices.map(({ id, text }) => ({ id, text })) }],
      correctResponse: { year: 'z' },
    },
    'its choices are "a", "b"',
  ],
  [
    'a key that names no choice',
    { ...choice, choices: choice.choices.map(({ id, text }) => ({ id, text })), correctResponse: 'z' },
    'the ids are "a", "b"',
  ],
  [
    'a key that names nothing',
    { ...several, choices: choice.choices.map(({ id, text }) => ({ id, text })), correctResponse: [] },
    'write the id of the right one: "a", "b"',
  ],
  [
    'weights that do not make a whole',
    { ...several, choices: [{ ...choice.choices[0], weight: 0.5 }, choice.choices[1]] },
    'raise the weights of the right ones until they sum to 1',
  ],
  [
    'a weight for a wrong choice',
    {
      ...several,
      choices: [
        { ...choice.choices[0], weight: 1 },
        { ...choice.choices[1], weight: 0.5 },
      ],
    },
    'mark the choice as right, or set the weight to 0 or less',
  ],
  ['a range the wrong way round', { ...number, accept: [{ min: 9, max: 1 }] }, 'swap the two'],
  [
    'a tolerance of nothing',
    { ...number, accept: [{ min: 1, tolerance: 1 }] },
    'take it out, or add "value", the number that it is around',
  ],
  ['any other text without a weight', { ...number, accept: [{ any: true }] }, 'add "weight": 0'],
  [
    'feedback to a response twice',
    {
      type: 'true-false',
      correctResponse: true,
      responses: [true, 'true'].map((response) => ({ response, feedback: 'So.' })),
    },
    'keep one of the two',
  ],
  ['a hint of blanks', { ...choice, hint: ' ' }, 'write it, or take "hint" out'],
])('%s is reported with its fix', async (_, item, fix) => {
  const quiz = { title: 'A', language: 'en', evidence: 'none', items: [{ id: 'one', prompt: 'What of it?', ...item }] }
  expect((await problemsOf(JSON.stringify(quiz))).map((problem) => problem.fix)).toContain(fix)
})

it('the fix for a draw that is too large names the largest possible draw', async () => {
  const quiz = {
    title: 'A',
    language: 'en',
    evidence: 'none',
    draw: 3,
    items: [{ id: 'one', prompt: 'What?', ...number }],
  }
  expect((await problemsOf(JSON.stringify(quiz)))[0]?.fix).toBe('write 1 or less, or take "draw" out')
})
