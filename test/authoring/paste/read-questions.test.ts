import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readQuestions } from '../../../authoring/paste/read-questions.ts'

const bridge = { type: 'choice', prompt: 'Which is the oldest?', choices: ['Iron', { text: 'Stone', correct: true }] }

test.for([
  ['an answer line', '1. Which is the oldest?\na) Iron\nb) Stone\nAnswer: b'],
  ['an answer by its text', 'Question 1: Which is the oldest?\n(A) Iron\n(B) Stone\nCorrect answer: stone'],
  ['an asterisk', '1) Which is the oldest?\n\n  a. Iron\n *b. Stone\n'],
  ['an asterisk at the end', '1) Which is the oldest?\na. Iron\nb. Stone *'],
  ['a word in brackets', '1. Which is the oldest?\r\n- Iron\r\n- Stone (correct)\r\n'],
  ['a key below', '1. Which is the oldest?\na) Iron\nb) Stone\n\nAnswer key\n1. b'],
  ['no number', 'Which is the oldest?\na) Iron\nb) Stone\nAnswer: B.'],
  ['choices with numbers', '1. Which is the oldest?\n1) Iron\n2) Stone\nAnswer: 2'],
  ['German', '1. Which is the oldest?\na) Iron\nb) Stone\nAntwort: b'],
  ['French', '1. Which is the oldest?\na) Iron\nb) Stone\nRéponse : b'],
  ['Spanish', '1. Which is the oldest?\na) Iron\nb) Stone\nRespuesta: b'],
  ['Portuguese', '1. Which is the oldest?\na) Iron\nb) Stone\nResposta: b'],
  ['Korean', '1. Which is the oldest?\n① Iron\n② Stone\n정답: ②'],
  ['Arabic', '١. Which is the oldest?\nأ) Iron\nب) Stone\nالإجابة: ب'],
  ['tabs of a word processor', '1.\tWhich is the oldest?\na)\tIron\nb)\tStone\nAnswer: b'],
  ['Aiken', 'Which is the oldest?\nA. Iron\nB. Stone\nANSWER: B'],
  ['GIFT', 'Which is the oldest? {~Iron =Stone}'],
  ['cells without a row of names', 'Which is the oldest?\tIron\tStone\tB'],
  ['cells with the text of the answer', 'Which is the oldest?\tIron\tStone\tStone\n'],
  ['cells with the number of the answer', 'Which is the oldest?\tIron\tStone\t2'],
  ['cells with the answer first', 'Which is the oldest?\tB\tIron\tStone'],
  ['cells with lettered choices', '1\tWhich is the oldest?\tA) Iron\tB) Stone\tB'],
  ['cells with an asterisk', '1. Which is the oldest?\tIron\t*Stone'],
  ['cells with line ends in them', '"Which is\nthe oldest?"\tIron\tStone\tB'],
  ['cells', 'Question\tChoice A\tChoice B\tCorrect\nWhich is the oldest?\tIron\tStone\tB'],
] as const)('a question with its choices is read from %s', async ([, text]) => {
  expect(await readQuestions(text)).toEqual({ items: [bridge], notes: [], unread: [] })
})

test('rows of two cells are questions with an answer', async () => {
  const text = 'The bridge is old.\tTRUE\nHow long is it?\t1.200,5\nWho built it?\tHale | the Hales\nWhere?\t'
  expect(await readQuestions(text, 'de')).toEqual({
    items: [
      { type: 'true-false', prompt: 'The bridge is old.', correctResponse: true },
      { type: 'number', prompt: 'How long is it?', correctResponse: 1200.5 },
      { type: 'text-entry', prompt: 'Who built it?', correctResponse: ['Hale', 'the Hales'] },
    ],
    notes: [],
    unread: ['Where?\t'],
  })
})

test('rows whose shape is not clear stay unread', async () => {
  const unclear = ['Which is the oldest?\tIron\tStone', 'Which is the newest?\tIron\tStone\tWood']
  const { items, unread } = await readQuestions(['Why?\tIron\tStone\tA\tIt was cheap.', ...unclear].join('\n'))
  expect(items).toEqual([
    { type: 'choice', prompt: 'Why?', choices: [{ text: 'Iron', correct: true }, 'Stone'], feedback: 'It was cheap.' },
  ])
  expect(unread).toEqual(unclear)
})

test('questions get the answers of a key in one line', async () => {
  const text = '1. First?\na) One\nb) Two\n2. Second?\na) One\nb) Two\nc) Three\n\n1b 2a, c'
  const { items, unread } = await readQuestions(text)
  expect(items).toEqual([
    { type: 'choice', prompt: 'First?', choices: ['One', { text: 'Two', correct: true }] },
    {
      type: 'multiple-choice',
      prompt: 'Second?',
      choices: [{ text: 'One', correct: true }, 'Two', { text: 'Three', correct: true }],
    },
  ])
  expect(unread).toEqual([])
})

test.for([
  ['1. The bridge is old.\nAnswer: true', { type: 'true-false', correctResponse: true }],
  ['1. The bridge is old. (Falsch)', { type: 'true-false', correctResponse: false }],
  ['1. The bridge is old. True or false?\nAnswer: false', { type: 'true-false', correctResponse: false }],
  ['1. The bridge is old. (True/false)\nAnswer: true', { type: 'true-false', correctResponse: true }],
  ['1. Richtig oder falsch? The bridge is old.\nAntwort: falsch', { type: 'true-false', correctResponse: false }],
  ['1. The bridge is old.\na) True\nb) False\nAnswer: b', { type: 'true-false', correctResponse: false }],
  ['1. The bridge is old.\nAnswer: 1,990', { type: 'number', correctResponse: 1990 }],
  ['1. The bridge is old.\nAnswer: Charles | Karel', { type: 'text-entry', correctResponse: ['Charles', 'Karel'] }],
] as const)('%s becomes an item of its type', async ([text, fields]) => {
  expect(await readQuestions(text)).toEqual({
    items: [{ prompt: 'The bridge is old.', ...fields }],
    notes: [],
    unread: [],
  })
})

test('lines that are part of no question are left over', async () => {
  const { items, unread } = await readQuestions(
    'Chapter 4\n\n1. Which?\na) One\nb) Two\nAnswer: e\nExplanation: Both are.\n\n2. Why do you think so?',
  )
  expect(items).toEqual([{ type: 'choice', prompt: 'Which?', feedback: 'Both are.', choices: ['One', 'Two'] }])
  expect(unread).toEqual(['Chapter 4', 'Answer: e', '2. Why do you think so?'])
})

test('a question that a bank format refuses is left over', async () => {
  const { items, unread } = await readQuestions('One? {=a ~b}\n\nTwo? {=a ~}\n\nThree? {}\n\nFour? {=c ~d}\n\nFive? {}')
  expect(items).toMatchObject([{ prompt: 'One?' }, { prompt: 'Four?' }])
  expect(unread).toEqual(['Two? {=a ~}', 'Three? {}', 'Five? {}'])
})

const words = fc.stringMatching(/^[B-Z][a-z]{3,9}( [a-z]{3,9}){0,4}$/)
const question = fc.record({
  prompt: words.map((text) => `${text}?`),
  choices: fc.uniqueArray(words, { minLength: 3, maxLength: 8, selector: (text) => text.toLowerCase() }),
  right: fc.nat(),
})

test('questions in the numbered form are read as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(question, { maxLength: 8 }), fc.boolean(), async (questions, hasKey) => {
      const letter = ({ choices, right }: (typeof questions)[number]) => 'abcdefgh'[right % choices.length]
      const written = questions.map((one, index) =>
        [
          `${index + 1}. ${one.prompt}`,
          ...one.choices.map((text, place) => `${'abcdefgh'[place]}) ${text}`),
          ...(hasKey ? [] : [`Answer: ${letter(one)}`]),
        ].join('\n'),
      )
      const key = hasKey ? questions.map((one, index) => `${index + 1}${letter(one)}`).join(' ') : ''
      const { items, unread } = await readQuestions([...written, key].join('\n\n'))
      expect(unread).toEqual([])
      expect(items).toEqual(
        questions.map(({ prompt, choices, right }) => ({
          type: 'choice',
          prompt,
          choices: choices.map((text, place) => (place === right % choices.length ? { text, correct: true } : text)),
        })),
      )
    }),
  )
})

const pieces = fc.constantFrom(
  ...'1. |2) |a) |*b. |- |\t|\n|\n\n|\r|Answer: |ANSWER: A|A. x|Answer key|1b 2a|{=a ~b}|::|{|}|$CATEGORY:|"|①|٣.|정답: '.split(
    '|',
  ),
)

test('any text can be pasted', async () => {
  const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(text, async (parts) => {
      const { items, unread } = await readQuestions(parts.join(''))
      expect(items.every(({ type, prompt }) => typeof type === 'string' && prompt !== '')).toBe(true)
      expect(unread.every((line) => line.trim() !== '')).toBe(true)
    }),
    { numRuns: 500 },
  )
})
