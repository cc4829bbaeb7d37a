import type { ItemTypeName } from '../../core/items/index.ts'
import type { PastedChoice } from './pasted-choices.ts'

/** An item that was pasted, as a quiz file has it but without an id. */
export interface PastedItem {
  type: ItemTypeName
  prompt: string
  feedback?: string | undefined
  choices?: readonly PastedChoice[] | undefined
  correctResponse?: unknown
}

/** The questions of a pasted text. */
export interface PastedQuestions {
  items: PastedItem[]
  /** What the items could not keep, in English. */
  notes: string[]
  /** The lines that are not part of an item, as they were pasted. */
  unread: string[]
}
