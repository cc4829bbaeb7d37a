import type { Patch } from '../patch.ts'

/**
 * How bad a problem is: an `error` cannot be published, a `warning` should be fixed or allowed with a reason, a `task`
 * is work that the author has still to do, a `note` is for information.
 */
export type Severity = 'error' | 'warning' | 'task' | 'note'

/** A stretch of a file's text, in UTF-16 code units from its start. */
export interface Range {
  start: number
  end: number
}

/** A piece of the comparison of a quotation with the passage. */
export interface Difference {
  kind: 'same' | 'quoted' | 'passage'
  text: string
}

/** What a check found, before it is known where that stands in the file. */
export interface Finding {
  rule: string
  severity: Severity
  /** A JSON pointer to the value concerned. A missing field is shown at the object that should have it. */
  pointer?: string
  /** The place itself, where there is no value to point to. */
  range?: Range
  /** Whether the name of the field is shown rather than its value. */
  atName?: boolean
  detail: string
  /** What to do about it. */
  fix: string
  /** The change of the file that does it, if one change is the answer. */
  patch?: Patch
  /** A JSON pointer to what it contradicts; the advice names its line. */
  other?: string
  difference?: Difference[]
}

/** A finding with its place: lines and columns count from 1, columns in UTF-16 code units, as editors do. */
export interface QuizProblem {
  rule: string
  severity: Severity
  line: number
  column: number
  endLine: number
  endColumn: number
  /** The line itself. */
  source: string
  pointer?: string
  detail: string
  fix: string
  patch?: Patch
  difference?: Difference[]
}
