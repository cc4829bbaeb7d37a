import type { Item } from '../../../core/items/index.ts'

/** One thing that is known to make items worse: a rule about item writing. */
export interface Flaw {
  /** What authors call it by, in `allow` and in `lede explain`. */
  name: string
  /** What is wrong, in a few words. */
  title: string
  severity: 'error' | 'warning' | 'note'
  /** Why it is a flaw, with the source. One paragraph. */
  reason: string
  fix: string
  find(quiz: WrittenQuiz): FoundFlaw[]
}

/** A place where a rule fires. What concerns several items is found at the first of them. */
export interface FoundFlaw {
  /** Place of the item in the quiz file. */
  index: number
  pointer: string
  detail: string
}

/** The items of a quiz that are sound in form, with their places in the file. */
export interface WrittenQuiz {
  language: string
  items: readonly WrittenItem[]
}

export interface WrittenItem {
  item: Item
  index: number
}
