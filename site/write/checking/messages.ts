import type { QuizProblem } from '../../../authoring/check/problem.ts'
import type { ShownDraft } from '../../../authoring/preview/draft-state.ts'
import type { PreviewRequest } from '../../../authoring/preview/routes.ts'
import type { Draft } from '../draft/draft.ts'

/** A draft to check. */
export interface DraftToCheck {
  draft: Draft
  /** The id that the quiz has, or will have. */
  quiz: string
}

/** What the checks say of a draft, and what of it can be shown. */
export interface CheckedDraft {
  problems: QuizProblem[]
  /** How many of them keep it from being published. */
  errors: number
  /** The last state that has a valid item; missing until there is one. */
  shown?: ShownDraft
  /** True if the draft as it is now can be published. */
  isValid: boolean
}

/** Messages to the worker, and to a port that it was given: each is answered by one `Reply` with its number. */
export type Message = { number: number } & ({ check: DraftToCheck } | { request: PreviewRequest })

/** Like the answer of a host. */
export interface Reply {
  number: number
  status: number
  body: unknown
}

/** Gives the worker a port on which another page sends requests. */
export interface Connect {
  port: MessagePort
}
