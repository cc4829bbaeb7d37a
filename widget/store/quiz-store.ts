import type { Strings } from '../strings/language.ts'
import type { Embed } from './attempt-record.ts'
import { createStore } from './create-store.ts'
import { reduceQuiz } from './reduce-quiz.ts'
import { initialState } from './state.ts'

/** Creates the store of a quiz in an element: views draw its state, effects subscribe to it. */
export const createQuizStore = (embed: Embed, locale: string, strings: Strings) =>
  createStore(reduceQuiz, initialState(embed, locale, strings))

export type QuizStore = ReturnType<typeof createQuizStore>
