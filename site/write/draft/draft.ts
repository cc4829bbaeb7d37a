import type { TextBlock } from '../../../authoring/article/blocks.ts'
import type { ItemTypeName } from '../../../core/items/index.ts'

export interface DraftMedia {
  /** `media/` and the SHA-256 of the picture; another name while its file is missing. */
  src: string
  alt: string
  width?: number
  height?: number
  /** Where a missing picture can be found. */
  $comment?: string
}

/** A block of the passage. */
export type Block = TextBlock | { media: DraftMedia }

/** A choice with more than its text. */
export interface WrittenChoice {
  id?: string
  text: string
  correct?: boolean
  weight?: number
  feedback?: string
  media?: DraftMedia
}

export type DraftChoice = string | WrittenChoice

export interface DraftGap {
  id: string
  choices: readonly DraftChoice[]
}

interface DraftQuote {
  quote: string
}

/** An item while it is being written: any field may be missing or unfinished. Each type uses some of them. */
export interface DraftItem {
  id: string
  type: ItemTypeName
  prompt: string
  points?: number
  feedback?: string
  hint?: string
  attribution?: string
  skill?: string
  evidence?: DraftQuote | readonly DraftQuote[]
  media?: DraftMedia
  allow?: readonly { rule: string; reason: string }[]
  choices?: readonly DraftChoice[]
  sentences?: readonly DraftChoice[]
  left?: readonly DraftChoice[]
  right?: readonly DraftChoice[]
  text?: string
  gaps?: readonly DraftGap[]
  correctResponse?: unknown
  notGiven?: boolean
  tolerance?: number
  unit?: string
  matchCase?: boolean
  allowTypingSlip?: boolean
  shuffle?: boolean
}

export interface DraftSource {
  title?: string
  publisher?: string
  author?: string
  url?: string
  published?: string
  retrieved?: string
}

/** The value of a quiz file while it is being written. Fields that the editor does not show stay as they are. */
export interface Draft {
  title: string
  language: string
  description?: string
  level?: string
  source?: DraftSource
  mode?: 'practice' | 'test'
  access?: 'class'
  draw?: number
  evidence?: 'none'
  stimulus?: readonly Block[]
  items: readonly DraftItem[]
}
