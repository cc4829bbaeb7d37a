import type { QuizProblem } from '../check/problem.ts'

/** A quiz file of this machine, as `lede write` gives it to the editor. */
export interface QuizFileInfo {
  /** Differs from that of any other file. */
  id: string
  /** The id of the quiz. */
  quiz: string
  /** The path as the author knows it. */
  path: string
}

/** What the file holds. Its revision is made from its bytes. */
export type FileState = { revision: string } & (
  | { changedAt: number; draft: object }
  /** It cannot be opened, because of these. */
  | { problems: readonly QuizProblem[] }
)

export interface SaveRequest {
  draft: object
  /** The revision that the draft builds on; empty for a new file. */
  base: string
}

/** If `written` is false, another program has written since, and `state` is what it wrote. */
export interface SaveAnswer {
  written: boolean
  state: FileState
}
