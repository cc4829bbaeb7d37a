import type { FieldProblem } from '../../../authoring/check/at-field.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import type { PastedQuestions } from '../../../authoring/paste/pasted-item.ts'
import type { ShownDraft } from '../../../authoring/preview/draft-state.ts'
import type { PreviewRequest } from '../../../authoring/preview/routes.ts'
import type { ItemFigures } from '../../../core/item-statistics/schema.ts'
import type { Draft } from '../draft/draft.ts'
import type { Picture } from '../pictures/picture.ts'

/** A draft with what the worker needs of it. */
export interface DraftWithId {
  draft: Draft
  /** The id that the quiz has, or will have. */
  quiz: string
  /** Its pictures by their paths. */
  pictures: ReadonlyMap<string, Picture>
}

/** A draft to check. */
interface DraftToCheck extends DraftWithId {
  /** Shown in place of an item that is not finished. */
  card: string
}

/** What the checks say of a draft, and what of it can be shown. */
export interface CheckedDraft {
  problems: FieldProblem[]
  /** How many of them keep it from being published. */
  errors: number
  /** The last state that has a valid item; missing until there is one. */
  shown?: ShownDraft
  /** Titles of the rules that items may break, by their names. */
  ruleTitles: Readonly<Record<string, string>>
  /** True if the draft as it is now can be published. */
  isValid: boolean
}

/** A page to print. */
export interface PrintedQuiz {
  /** Without its style, which the policy of the editor's page refuses in markup. */
  html: string
  style: string
}

/** A published quiz, and the figures of some of its items. */
export interface QuizFigures {
  source: Draft
  figures: readonly ItemFigures[]
}

/** Remarks in English by the ids of the items. */
export type Remarks = Readonly<Record<string, readonly string[]>>

/** Pasted questions, and the language of the quiz. */
interface PastedText {
  text: string
  language: string
}

/** What the worker does for the editor's page. */
export interface Tasks {
  check: (draft: DraftToCheck) => Promise<CheckedDraft>
  /** The first mistake in the JSON of a quiz file. */
  findMistake: (text: string) => Promise<QuizProblem | undefined>
  /** Returns undefined for an invalid draft. */
  print: (draft: DraftWithId) => Promise<PrintedQuiz | undefined>
  remark: (figures: QuizFigures) => Promise<Remarks>
  readQuestions: (pasted: PastedText) => Promise<PastedQuestions>
}

interface TaskMessage {
  task: keyof Tasks
  given: unknown
}

/** Messages to the worker, and to a port that it was given: each is answered by one `Reply` with its number. */
export type Message = { number: number } & (TaskMessage | { request: PreviewRequest })

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
