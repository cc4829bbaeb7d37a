import type { Item } from '../../../core/items/index.ts'

import type { Patch } from '../../patch.ts'

/** A rule of item writing. */
export interface Flaw {
  /** Name in `allow` and in `lede explain`. */
  name: string
  /** The flaw in a few words. */
  title: string
  severity: 'error' | 'warning' | 'note'
  /** Why it is a flaw, with the source. One paragraph. */
  reason: string
  fix: string
  find(quiz: WrittenQuiz): FoundFlaw[]
}

/** A value at which a rule fires. A flaw of several items is reported at the first. */
export interface FoundFlaw {
  /** Index of the item in the quiz file. */
  index: number
  pointer: string
  detail: string
  /** Instead of the rule's own fix. */
  fix?: string
  /** The change that removes the flaw, if one is the answer; its pointers may lead into the expanded quiz. */
  patch?: Patch
}

/** The valid items of a quiz, with their indexes in the file. */
export interface WrittenQuiz {
  language: string
  /** The paragraphs, headings and list entries of the passage, with their inline Markdown. */
  stimulus?: readonly string[]
  items: readonly WrittenItem[]
}

export interface WrittenItem {
  item: Item
  index: number
}
