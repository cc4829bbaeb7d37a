import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import type { QuizFileInfo } from '../../../authoring/editing/quiz-file.ts'
import type { Drafts } from '../keep/drafts.ts'

/** Why nothing can be written into the file at the moment. What is typed waits. */
export type Trouble =
  /** Its server does not answer, or has another file open now. */
  | { kind: 'stopped' }
  /** Another program saved something that is not a quiz. */
  | { kind: 'broken'; problem: QuizProblem | undefined }
  | { kind: 'failed'; detail: string }

/** The quiz file of this machine on which `lede write` has opened the editor. */
export interface OpenedFile extends QuizFileInfo {
  /** Its draft has the file's id; all others are of this browser. */
  readonly drafts: Drafts
  /** True once the file exists. */
  readonly exists: boolean
  readonly trouble: Trouble | undefined
  /** Calls back when `trouble` has changed. Returns a function that unsubscribes. */
  subscribe: (listener: () => void) => () => void
  /** Replaces what another program saved by the draft that waits. */
  replaceBroken: () => void
}

const Opened = createContext<OpenedFile | undefined>(undefined)
export const FileProvider = Opened.Provider

/** The file of this machine that is open; undefined in the editor of a host. */
export const useFile = (): OpenedFile | undefined => useContext(Opened)
