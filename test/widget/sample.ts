import type { ItemResult } from '../../core/attempt.ts'
import type { PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptRecord } from '../../widget/device/attempt-record.ts'
import { makeAttemptId, newAttempt } from '../../widget/store/attempt.ts'

export const host = 'https://host.example'
export const place = `${host} roofs`

const item = (id: string): PublicItem => ({
  id,
  type: 'choice',
  prompt: `What about ${id}?`,
  points: 1,
  shuffle: true,
  choices: [
    { id: 'a', text: 'A' },
    { id: 'b', text: 'B' },
    { id: 'c', text: 'C' },
  ],
})

/** A quiz of choice items, as it is published. */
export const sampleQuiz = (fields: Partial<PublicQuiz> = {}): PublicQuiz => ({
  id: 'roofs',
  version: 'AAAAAAAAAAAAAAAA',
  title: 'Roofs',
  language: 'en',
  mode: 'test',
  items: ['one', 'two', 'three', 'four'].map(item),
  ...fields,
})

/** The record of an attempt that nothing has been done to. */
export function freshRecord(quiz = sampleQuiz()): AttemptRecord {
  const attempt = newAttempt(makeAttemptId(), quiz, quiz.mode)
  return { id: attempt.id, host, place, quiz, attempt }
}

export const resultFor = (id: string, score = 1): ItemResult => ({ id, score, maxScore: 1, correctResponse: 'a' })
