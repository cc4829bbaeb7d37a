import type { Draft } from './draft/draft.ts'

/** A draft that is open, and the id that its quiz has or will have. */
export interface OpenDraft {
  quiz: string
  draft: Draft
  /** The published version that it was read from. */
  version?: string
}
