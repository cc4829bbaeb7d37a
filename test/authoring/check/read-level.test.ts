import { expect, it } from 'vitest'
import { readLevel } from '../../../authoring/check/read-level.ts'
import { problemsOf } from './problems-of.ts'
import { smallQuiz } from './small-quiz.ts'

const simple = Array.from({ length: 30 }, () => 'The cat sat on the mat.').join(' ')
const hard = Array.from(
  { length: 12 },
  () => 'International organisations increasingly acknowledge considerable environmental responsibilities.',
).join(' ')

it('is the grade of Flesch and Kincaid', () => {
  // Six words a sentence, one syllable a word: 0.39 × 6 + 11.8 × 1 − 15.59.
  expect(readLevel([simple], 'en')).toEqual({ words: 180, grade: -1.4, level: 'A1' })
})

it('is only told of English, and of passages long enough', () => {
  expect(readLevel([simple], 'en-GB')?.level).toBe('A1')
  expect(readLevel([simple], 'de')).toBeUndefined()
  expect(readLevel(['The cat sat on the mat.'], 'en')).toBeUndefined()
})

const atLevel = (level: string, passage: string) => {
  const quiz = JSON.parse(smallQuiz)
  return problemsOf(JSON.stringify({ ...quiz, level, stimulus: [...quiz.stimulus, passage] }))
}

it('is a note where the passage reads two levels or more off what the quiz says', async () => {
  expect(await atLevel('B1', simple)).toMatchObject([
    {
      rule: 'reading-level',
      severity: 'note',
      pointer: '/level',
      detail: expect.stringMatching(/^the stimulus reads easier than B1: /),
    },
  ])
  expect(await atLevel('A2', `${hard} ${hard}`)).toMatchObject([
    { detail: expect.stringMatching(/harder than A2: .* roughly C2$/) },
  ])
  expect(await atLevel('A2', simple)).toEqual([])
})
