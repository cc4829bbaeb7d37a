import type { ComponentChild, ComponentType } from 'preact'
import type { ItemResult } from '../../core/attempt.ts'
import type { Block } from '../../core/block.ts'
import type { AnyResponse } from '../../core/items/index.ts'
import type { Views } from '../items/index.ts'
import type { Sureness } from '../store/attempt.ts'
import type { QuizState, ShownAttempt } from '../store/state.ts'

/** Props of the views of an attempt. */
export interface QuizProps {
  state: QuizState
  shown: ShownAttempt
  steps: FirstSteps
  /** The item views that have loaded. */
  itemViews: Views
  /** Undefined until `widget/work/` has loaded. */
  work: Work | undefined
  /** True if the embed asks how sure the learner is. */
  asksSureness: boolean
}

/** Props of the views of `widget/work/`. */
export interface WorkProps extends QuizProps {
  work: Work
}

/** The learner's actions from the first load on. */
export interface FirstSteps {
  /** Sets the response; undefined removes it. */
  respond: (item: string, response: AnyResponse | undefined) => void
  openHint: (item: string) => void
  /** Announces a text to screen readers. */
  announce: (text: string) => void
  /** Imports `widget/work/`; again if that has failed. */
  loadWork: () => void
}

/** The learner's actions once `widget/work/` has loaded. */
export interface WorkSteps {
  /** Practice: checks the response to the item shown. */
  check: () => void
  /** Shows the item at an index. */
  go: (index: number) => void
  /** Acts like the first button, but never hands in a test. */
  goOn: () => void
  submit: () => void
  /** Submits, or asks for confirmation if items are unanswered. */
  confirmSubmit: () => void
  keepWorking: () => void
  rateSureness: (item: string, sureness: Sureness) => void
  /** Moves the focus to an element by its id. */
  focus: (id: string) => void
  openPassage: () => void
  loadOthers: () => void
  /** Sends the submitted attempt without further delay. */
  sendNow: () => void
  startAgain: () => void
  /** Shows another quiz in the element. */
  switchQuiz: (quiz: string) => void
  /** Fetches the quiz again. */
  findQuiz: () => void
}

/** Props of the view of a heading, a list or a picture of the passage. */
export interface BlockViewProps {
  block: Exclude<Block, string>
}

/** The part of the app that is imported after the first question is shown. */
export interface Work {
  steps: WorkSteps
  /** The rarer item views. */
  itemViews: Partial<Views>
  /** Renders what stands above the quiz; undefined for nothing. */
  renderTop?: () => ComponentChild
  /** A style sheet for all this part of the app. */
  styles: string
  views: {
    Actions: ComponentType<WorkProps>
    /** The button for another attempt. */
    Again: ComponentType<WorkProps>
    BlockView: ComponentType<BlockViewProps>
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
  /** The quiz in which the evidence can be shown; undefined in a review. */
  quiz?: WorkProps
}
