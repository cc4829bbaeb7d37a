import type { Strings } from '../strings/language.ts'
import type { Embed } from './attempt-record.ts'
import { createStore } from './create-store.ts'
import { reduceQuiz } from './reduce-quiz.ts'
import { initialState } from './state.ts'

/** The one store of a quiz on a page: its views draw the state, its effects subscribe to it. */
export const createQuizStore = (embed: Embed, locale: string, strings: Strings) =>
  createStore(reduceQuiz, initialState(embed, locale, strings))

export type QuizStore = ReturnType<typeof createQuizStore>
