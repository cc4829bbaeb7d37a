import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, CorrectResponse, ItemTypeName } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { Mode } from '../../core/quiz.ts'
import type { QuizProblem } from '../check/problem.ts'

/** The message to the preview's page after each save of the file. */
export interface DraftState {
  file: string
  /** Counts the states of the file that were read. */
  saved: number
  problems: QuizProblem[]
  /** The last state of the file that has a valid item; missing until there is one. */
  shown?: ShownDraft
  /** True if the file as it is now has no valid item, so that an earlier state is shown. */
  broken: boolean
  /** What a host has of the quiz, in a sentence, if one is named. */
  there?: string
}

export interface ShownDraft {
  quiz: PublicQuiz
  /** As the file says; the preview can show either. */
  mode: Mode
  /** In the order of the file. */
  items: ShownItem[]
}

interface ShownItem {
  id: string
  type: ItemTypeName
  prompt: string
  /** True for a card, which is shown instead of an item with errors. */
  isCard?: true
}

/** A response to score: as a value, or as typed. Without either, only the key is requested. */
export interface ScoreRequest {
  item: string
  response?: AnyResponse
  typed?: string
}

export interface ScoreAnswer {
  /** The request as it was read. */
  response?: AnyResponse
  /** Why it cannot be a response to the item. */
  misfit?: string
  /** True if a learner could check it: an incomplete response can only be handed in. */
  complete: boolean
  /** The key; of a text-entry every accepted text. */
  correctResponse: CorrectResponse
  /** A response that earns the maximum. */
  best: AnyResponse
  result?: ItemResult
  /** The calculation of the score, one line per step. */
  why: string[]
}

/** An attempt at an earlier state of the file, to be continued with the current one. */
export interface CarryRequest {
  responses: Record<string, AnyResponse>
  checked: string[]
}

export interface CarryAnswer {
  responses: Record<string, AnyResponse>
  checked: Record<string, ItemResult>
}
