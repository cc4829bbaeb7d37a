import type { ItemResult } from '../core/attempt.ts'
import type { AnyResponse, CorrectResponse, ItemTypeName } from '../core/items/index.ts'
import type { PublicQuiz } from '../core/public-quiz.ts'
import type { Mode } from '../core/quiz.ts'
import type { QuizProblem } from './check/problem.ts'

/** The message to the preview's page after each save of the file. */
export interface DraftState {
  file: string
  /** Counts the states of the file that were read. */
  saved: number
  problems: QuizProblem[]
  /** The last state of the file that is a quiz; missing until there is one. */
  shown?: ShownDraft
  /** Whether the file as it stands now is no quiz, so that an earlier state is shown. */
  broken: boolean
}

export interface ShownDraft {
  quiz: PublicQuiz
  /** As the file says; the preview can show either. */
  mode: Mode
  items: { id: string; type: ItemTypeName; prompt: string }[]
}

/** A response to be scored: as a value, or as somebody typed it. Without either only the key is asked for. */
export interface ScoreRequest {
  item: string
  response?: AnyResponse
  typed?: string
}

export interface ScoreAnswer {
  /** What the request was taken for. */
  response?: AnyResponse
  /** Why it cannot be a response to the item. */
  misfit?: string
  /** Whether a learner could have it checked: an incomplete one can only be handed in. */
  complete: boolean
  /** The key; of a text-entry every accepted text. */
  correctResponse: CorrectResponse
  /** A response that earns everything. */
  best: AnyResponse
  result?: ItemResult
  /** How the score comes about, a line a step. */
  why: string[]
}

/** What a learner's attempt at an earlier state of the file is worth for the present one. */
export interface CarryRequest {
  responses: Record<string, AnyResponse>
  checked: string[]
}

export interface CarryAnswer {
  responses: Record<string, AnyResponse>
  checked: Record<string, ItemResult>
}
