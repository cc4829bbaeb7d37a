import type { ComponentType } from 'preact'
import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse } from '../../core/items/index.ts'
import type { Views } from '../items/index.ts'
import type { Sureness } from '../store/attempt.ts'
import type { QuizState, ShownAttempt } from '../store/state.ts'

/** What the views of an attempt get. */
export interface QuizProps {
  state: QuizState
  shown: ShownAttempt
  steps: FirstSteps
  /** The item views that have loaded. */
  itemViews: Views
  /** Undefined until `widget/work/` has loaded. */
  work: Work | undefined
  /** Whether the embed asks how sure the learner is. */
  asksSureness: boolean
}

/** What the views of `widget/work/` get. */
export interface WorkProps extends QuizProps {
  work: Work
}

/** What a learner can do from the first load on. */
export interface FirstSteps {
  /** Takes a response; undefined takes it back. */
  respond: (item: string, response: AnyResponse | undefined) => void
  openHint: (item: string) => void
  /** Announces a text to screen readers. */
  announce: (text: string) => void
  /** Imports `widget/work/`; again if that has failed. */
  loadWork: () => void
}

/** What a learner can do once `widget/work/` has loaded. */
export interface WorkSteps {
  /** Practice: checks the response to the item shown. */
  check: () => void
  /** Shows the item at an index; after the last item, submits. */
  go: (index: number) => void
  submit: () => void
  /** Test: submits, or asks for confirmation if items are unanswered. */
  confirmSubmit: () => void
  keepWorking: () => void
  rateSureness: (item: string, sureness: Sureness) => void
  /** Moves the focus to an element by its id. */
  focus: (id: string) => void
  openPassage: () => void
  loadOthers: () => void
  /** Tries to send the submitted attempt without waiting any longer. */
  sendNow: () => void
  startAgain: () => void
  /** Has the element show another quiz. */
  switchQuiz: (quiz: string) => void
  /** Looks for the quiz again. */
  findQuiz: () => void
}

/** The part of the app that is imported after the first question is shown. */
export interface Work {
  steps: WorkSteps
  /** The rarer item views, and their styles. */
  itemViews: Partial<Views>
  itemStyles: string
  views: {
    Actions: ComponentType<WorkProps>
    Overview: ComponentType<WorkProps>
    Result: ComponentType<WorkProps>
    WorkLine: ComponentType<WorkProps>
    Feedback: ComponentType<FeedbackProps>
    TroubleView: ComponentType<{ state: QuizState; findQuiz: () => void }>
  }
}

export interface FeedbackProps {
  result: ItemResult
  /** Language of the quiz. */
  language: string
  /** The quiz in which the evidence can be shown; none in a review. */
  quiz?: WorkProps
}
