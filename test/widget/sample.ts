import type { ItemResult } from '../../core/attempt.ts'
import type { PublicItem } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { readStrings } from '../../core/strings/read-strings.ts'
import quiz from '../../locales/en/quiz.json' with { type: 'json' }
import work from '../../locales/en/work.json' with { type: 'json' }
import { type AttemptRecord, embedKey, newRecord } from '../../widget/store/attempt-record.ts'
import { createQuizStore, type QuizStore } from '../../widget/store/quiz-store.ts'
import type { ShownAttempt } from '../../widget/store/state.ts'
import type { Strings } from '../../widget/strings/language.ts'

export const host = 'https://host.example'
const embed = { host, quiz: 'roofs', testAsked: false }
export const key = embedKey(embed)

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
export const freshRecord = (quiz = sampleQuiz()): AttemptRecord => newRecord(embed, quiz)

export const resultFor = (id: string, score = 1): ItemResult => ({ id, score, maxScore: 1, correctResponse: 'a' })

const english = readStrings<Strings>('en', { ...quiz, ...work })

/** The store of a quiz that shows a record's attempt. */
export function storeOf(record = freshRecord()): QuizStore {
  const store = createQuizStore(embed, 'en', english)
  store.dispatch({ type: 'begin', record })
  return store
}

export function shownIn({ state }: QuizStore): ShownAttempt {
  if (!state.shown) throw new Error('No attempt is shown.')
  return state.shown
}
