import { expect, test } from 'vitest'
import { type Item, scoreResponse } from '../../../../core/items/index.ts'
import { importBytes } from '../../../cli/formats/same-item.ts'
import { csv } from '../../../cli/formats/text-formats.ts'

async function read(...rows: string[]) {
  const { head, read } = await importBytes(csv, 'table.csv', rows.join('\r\n'))
  return { head, read }
}

/** The texts of the right choices, the type and the prompt of each item, or why a row is refused. */
const outline = (questions: Awaited<ReturnType<typeof read>>['read']) =>
  questions.map((question) => {
    if ('refused' in question) return question.refused
    return 'item' in question ? [question.item.type, question.item.prompt, ...rightTexts(question.item)] : question
  })

const rightTexts = (item: Item) => {
  if (item.type === 'text-entry') return [item.correctResponse].flat()
  if (item.type !== 'choice' && item.type !== 'multiple-choice') return []
  const isRight = (id: string) => scoreResponse(item, item.type === 'choice' ? id : [id], 'en') > 0
  return item.choices.filter(({ id }) => isRight(id)).map(({ text }) => text)
}

test('Kahoot’s template is imported: rows above the header, numbers as keys, a time limit', async () => {
  const { head, read: questions } = await read(
    ',Quiz template,,,,,,',
    ',"Add questions, at least two answer alternatives, a time limit",,,,,,',
    ',"Remember: questions have a limit of 120 characters",,,,,,',
    ',,,,,,,',
    ',Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,Answer 3 - max 75 characters,Answer 4 - max 75 characters,"Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",Correct answer(s) - choose at least one',
    '1,Which is a boat?,Ferry,Bridge,Tower,,20,1',
    '2,Which float?,Ferry,Bridge,Raft,Tower,30,"1,3"',
    '3,,,,,,,',
  )
  expect(outline(questions).slice(0, 2)).toEqual([
    ['choice', 'Which is a boat?', 'Ferry'],
    ['multiple-choice', 'Which float?', 'Ferry', 'Raft'],
  ])
  expect(questions).toHaveLength(2)
  expect(head.notes).toEqual(['the time limits: nothing is timed here'])
})

test('Quizizz’s template is imported: question types, an explanation, accepted texts as options', async () => {
  const { read: questions } = await read(
    'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link,Answer explanation',
    '"Text of the question\n\n(required)","Question Type\n\n(default is Multiple Choice)","Text for option 1\n\n(required)",,,,,,',
    'Which is a boat?,Multiple Choice,Tower,Ferry,Bridge,2,30,,It floats.',
    'Which float?,Checkbox,Raft,Ferry,Bridge,"1,2",30,,',
    'Name the river.,Fill-in-the-Blank,Tauber,the Tauber,,,30,,',
    'What do you think?,Poll,Good,Bad,,,30,,',
  )
  expect(outline(questions)).toEqual([
    ['choice', 'Which is a boat?', 'Ferry'],
    ['multiple-choice', 'Which float?', 'Raft', 'Ferry'],
    ['text-entry', 'Name the river.', 'Tauber', 'the Tauber'],
    'is of the question type "Poll", which no item can be',
  ])
  expect(questions[0]).toMatchObject({ item: { feedback: 'It floats.' } })
})

test('Blooket’s template is imported: a header of several lines below a title', async () => {
  const { read: questions } = await read(
    '"Blooket\nImport Template",,,,,,,',
    'Question #,Question Text,Answer 1,Answer 2,"Answer 3\n(Optional)","Answer 4\n(Optional)","Time Limit (sec)\n(Max: 300 seconds)","Correct Answer(s)\n(Only include Answer #)"',
    '1,Which is a boat?,Tower,Ferry,,,20,2',
    '2,Which float?,Raft,Ferry,Bridge,,20,"1,2"',
  )
  expect(outline(questions)).toEqual([
    ['choice', 'Which is a boat?', 'Ferry'],
    ['multiple-choice', 'Which float?', 'Raft', 'Ferry'],
  ])
  expect(questions[0]?.place.line).toBe(8)
})

test('a right answer with wrong answers in separate columns is a choice', async () => {
  const { read: questions } = await read(
    'Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2',
    'Which is a boat?,Ferry,Tower,Bridge',
  )
  expect(outline(questions)).toEqual([['choice', 'Which is a boat?', 'Ferry']])
  expect(questions).toMatchObject([{ item: { choices: [{}, {}, {}] } }])
})

test('the key is a letter, a number or a text', async () => {
  const row = (key: string) => `Which?,Stone,"Iron, or steel",Wood,${key}`
  const keys = ['B', 'b', '2', 'Option 2', '"Iron, or steel"', '"  iron,  or steel"']
  const { read: questions } = await read('Question,Option 1,Option 2,Option 3,Correct Option', ...keys.map(row))
  expect(outline(questions)).toEqual(keys.map(() => ['choice', 'Which?', 'Iron, or steel']))
  const several = ['"A, C"', '1;3', 'Stone|Wood', '"Stone, wood"']
  const { read: more } = await read('Question,Option 1,Option 2,Option 3,Correct Options', ...several.map(row))
  expect(outline(more)).toEqual(several.map(() => ['multiple-choice', 'Which?', 'Stone', 'Wood']))
})

test('a key that is the text of one choice and the number of another is refused', async () => {
  const { read: questions } = await read(
    'Question,Option 1,Option 2,Option 3,Correct Option',
    'How many?,2,3,4,3',
    'How many?,2,3,4,4',
    'How many?,1,2,3,2',
    'How many?,1,2,3,iron',
  )
  expect(outline(questions)).toEqual([
    expect.stringContaining('its "correct" is "3", the text of choice B and the name of choice C'),
    ['choice', 'How many?', '4'],
    ['choice', 'How many?', '2'],
    expect.stringContaining('neither the letter, the number nor the text'),
  ])
})
