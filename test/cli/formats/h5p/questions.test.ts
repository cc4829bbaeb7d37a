import { describe, expect, test } from 'vitest'
import { scoreResponse } from '../../../../core/items/index.ts'
import { pack, readAll, readItems, readRefusal } from './package.ts'

const answers = (...correct: boolean[]) => correct.map((correct, index) => ({ text: `Answer ${index + 1}`, correct }))
const multiChoice = (correct: boolean[], behaviour?: object) => ({
  question: 'Which?',
  answers: answers(...correct),
  behaviour,
})

describe('a multiple choice', () => {
  test('with one right answer is a choice item, with several a multiple-choice item', async () => {
    const types = await Promise.all(
      [multiChoice([true, false]), multiChoice([true, true]), multiChoice([true, false], { type: 'multi' })].map(
        async (content) => (await readItems('H5P.MultiChoice', content))[0]?.type,
      ),
    )
    expect(types).toEqual(['choice', 'multiple-choice', 'multiple-choice'])
  })

  test('with single selection and several right answers accepts each of them', async () => {
    const [item] = await readItems('H5P.MultiChoice', multiChoice([false, true, true], { type: 'single' }))
    const scores = ['a', 'b', 'c'].map((id) => item && scoreResponse(item, id, 'en'))
    expect(scores).toEqual([0, 1, 1])
    expect(item?.points).toBeUndefined()
  })

  test('with a single point for the whole gets a note about partial credit', async () => {
    const { questions } = await readAll(
      await pack('H5P.MultiChoice', multiChoice([true, true], { singlePoint: true, passPercentage: 80 })),
    )
    expect(questions).toMatchObject([
      { item: { type: 'multiple-choice' }, notes: [expect.stringContaining('80 percent')] },
    ])
    expect(questions[0]).not.toHaveProperty('item.points')
  })

  test('without a right answer is refused', async () => {
    expect(await readRefusal('H5P.MultiChoice', multiChoice([false, false]))).toContain('no right answer')
  })

  test('of an old package keeps feedback stored next to the text of the answer', async () => {
    const [item] = await readItems('H5P.MultiChoice', {
      question: 'Which?',
      answers: [{ text: 'One', correct: true, chosenFeedback: 'Yes.' }, { text: 'Two' }],
    })
    expect(item).toMatchObject({ choices: [{ feedback: 'Yes.' }, { text: 'Two' }] })
  })
})

test('feedback that states the points becomes a note', async () => {
  const overallFeedback = [{ from: 0, to: 100, feedback: 'You got @score of @total points.' }]
  const { questions } = await readAll(await pack('H5P.MultiChoice', { ...multiChoice([true, false]), overallFeedback }))
  expect(questions).toMatchObject([{ notes: [expect.stringContaining('You got @score of @total points.')] }])
  expect(questions[0]).not.toHaveProperty('item.feedback')
})

test('a statement with the same feedback to both responses has it as feedback of the item', async () => {
  const said = 'It is on the sign.'
  const [item] = await readItems('H5P.TrueFalse', {
    question: '<p>Dogs may come.</p>',
    correct: 'true',
    behaviour: { feedbackOnCorrect: said, feedbackOnWrong: said },
  })
  expect(item).toMatchObject({ correctResponse: true, feedback: said })
  expect(item).not.toHaveProperty('responses')
})

test('each question of a single choice set becomes a choice whose first answer is right', async () => {
  const items = await readItems('H5P.SingleChoiceSet', {
    choices: [
      { question: '<p>One?</p>', answers: ['<p>Yes</p>', '<p>No</p>'] },
      { question: 'Two?', answers: ['Left', 'Right', 'Neither'] },
    ],
  })
  expect(items).toMatchObject([
    { type: 'choice', prompt: 'One?', choices: [{ text: 'Yes', correct: true }, { text: 'No' }] },
    { type: 'choice', prompt: 'Two?', choices: [{ text: 'Left', correct: true }, {}, {}] },
  ])
})

describe('fill in the blanks', () => {
  const blanks = (question: string, behaviour?: object) => ({
    text: '<p>Fill in.</p>',
    questions: [question],
    behaviour,
  })

  test('accepts every alternative, keeps the tip, and matches case by default', async () => {
    const [item] = await readItems('H5P.Blanks', blanks('<p>It sails to *Skarra/Skara Holm:An island: small*.</p>'))
    expect(item).toMatchObject({
      type: 'text-entry',
      prompt: 'Fill in.\nIt sails to ____.',
      correctResponse: ['Skarra', 'Skara Holm'],
      hint: 'An island: small',
      matchCase: true,
    })
  })

  test('accepts typos and any case if the package does', async () => {
    const [item] = await readItems(
      'H5P.Blanks',
      blanks('*Skarra*', { caseSensitive: false, acceptSpellingErrors: true }),
    )
    expect(item).toMatchObject({ prompt: 'Fill in.', correctResponse: 'Skarra', allowTypingSlip: true })
    expect(item).not.toHaveProperty('matchCase')
  })

  test('decodes character references after splitting at marks', async () => {
    const [item] = await readItems('H5P.Blanks', blanks('<p>*5&#42;3&#47;4&#58;1/x*</p>'))
    expect(item).toMatchObject({ correctResponse: ['5*3/4:1', 'x'] })
  })

  test('with several gaps becomes several questions without the answers of the others', async () => {
    const items = await readItems('H5P.Blanks', {
      text: '',
      questions: ['<p>*One* and *two*.</p>', '<p>Then *three*.</p>'],
    })
    expect(items.map(({ prompt }) => prompt)).toEqual(['____ and ….', '… and ____.', 'Then ____.'])
  })

  test('without a gap, or with an empty one, is refused', async () => {
    expect(await readRefusal('H5P.Blanks', blanks('<p>No * gap.</p>'))).toContain('no gap')
    expect(await readRefusal('H5P.Blanks', blanks('<p>A *:tip* gap.</p>'))).toContain('nothing fills')
  })
})

describe('drag the words', () => {
  test('offers every word at every gap, distractors too', async () => {
    const [item] = await readItems('H5P.DragText', {
      taskDescription: 'Drag.',
      textField: 'The *Tern* and the *Gull* {g1}.',
      distractors: '*Heron* *Tern*',
    })
    const words = ['Tern', 'Gull', 'Heron']
    expect(item).toMatchObject({
      type: 'inline-choice',
      points: 2,
      text: 'The {g1} and the {g2} \\{g1}.',
      gaps: [
        { choices: words.map((text) => expect.objectContaining({ text })) },
        { choices: words.map((text) => expect.objectContaining({ text })) },
      ],
    })
    const [same] = item?.type === 'inline-choice' ? (item.gaps[0]?.choices ?? []) : []
    expect(item && scoreResponse(item, { g1: same?.id, g2: same?.id }, 'en')).toBe(0.5)
  })

  test('with a single word to choose from is refused', async () => {
    expect(await readRefusal('H5P.DragText', { textField: 'The *Tern*.' })).toContain('nothing to choose')
  })
})

describe('mark the words', () => {
  const marks = async (textField: string) => {
    const [item] = await readItems('H5P.MarkTheWords', { taskDescription: 'Mark.', textField })
    if (item?.type !== 'hottext') throw new Error('no hottext')
    return item.sentences.map(({ text, correct }) => (correct ? `+${text}` : text))
  }

  test('offers every word with its punctuation, and the marked ones are right', async () => {
    expect(await marks('<p>We sail to *Skarra*, then (*Holm*).</p><p>«*Home*»!</p>')).toEqual([
      'We',
      'sail',
      'to',
      '+Skarra,',
      'then',
      '+(Holm).',
      '+«Home»!',
    ])
  })

  test('reads a doubled asterisk as one, and ignores emphasis', async () => {
    expect(await marks('<p>5**3 is *<em>x</em>* or <strong>y</strong></p>')).toEqual(['5\\*3', 'is', '+x', 'or', 'y'])
  })

  test('counts right minus wrong, as H5P does', async () => {
    const [item] = await readItems('H5P.MarkTheWords', { taskDescription: 'Mark.', textField: '*a* *b* c d' })
    const score = (...ids: string[]) => item && scoreResponse(item, ids, 'en') * (item.points ?? 1)
    expect([score('w1'), score('w1', 'w2'), score('w1', 'w2', 'w3'), score('w3')]).toEqual([1, 2, 1, 0])
  })

  test('with too many words for an item is refused with the number', async () => {
    const refusal = await readRefusal('H5P.MarkTheWords', { textField: `*a* ${'b '.repeat(400)}` })
    expect(refusal).toMatch(/sentences.*\d+/)
  })
})

test('a question with an invalid field is refused with its name, and the others are imported', async () => {
  const questions = [
    { library: 'H5P.MultiChoice 1.16', params: { question: 'Which?' } },
    { library: 'H5P.TrueFalse 1.8', params: null },
    { library: 'constructor', params: {} },
    7,
    { library: 'H5P.TrueFalse 1.8', params: { question: 'Is it?', correct: 'true' } },
  ]
  const read = await readAll(await pack('H5P.QuestionSet', { questions }))
  expect(read.questions.map((question) => ('refused' in question ? question.refused : question.item.type))).toEqual([
    'its "answers" is missing or invalid',
    'its "params" is missing or invalid',
    'has the unsupported content type constructor',
    'has the unsupported content type (not named)',
    'true-false',
  ])
})

test('an unsupported content type is refused by its name', async () => {
  expect(await readRefusal('H5P.CoursePresentation', {})).toBe(
    'has the unsupported content type H5P.CoursePresentation',
  )
})
