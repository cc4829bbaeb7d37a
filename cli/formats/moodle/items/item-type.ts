import type { Gathered } from '../../../../authoring/formats/formatted-text.ts'
import type { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import type { Item, ItemTypeName } from '../../../../core/items/index.ts'
import type { XmlElement } from '../../xml/element.ts'
import { inlineOfChild } from '../text.ts'

/** How one item type is read from Moodle XML and written to it. */
export interface MoodleItemType<T extends ItemTypeName> {
  /** Readers by Moodle's question type; empty if Moodle has none, or if another item type has the reader. */
  readers: Readonly<Record<string, ReadQuestion>>
  write: (item: Item<T>) => WrittenQuestion
}

/** The fields of an item, or why a part of a question cannot become one. */
export type Fields = object | ImportRefusal

/**
 * Reads the fields that depend on the question type, the prompt included. Gathers the images of the prompt in `inPrompt`
 * and all others in `elsewhere`. Throws `ImportRefusal`.
 */
export type ReadQuestion = (question: XmlElement, inPrompt: Gathered, elsewhere: Gathered) => Fields | Fields[]

/** A reader of questions whose prompt is the question text. */
export const withPrompt =
  (read: (question: XmlElement, elsewhere: Gathered) => object): ReadQuestion =>
  (question, inPrompt, elsewhere) => ({
    ...read(question, elsewhere),
    prompt: inlineOfChild(question, 'questiontext', inPrompt),
  })

/** The parts of a written question that depend on the item type. */
export interface WrittenQuestion {
  type: string
  /** HTML. */
  prompt: string
  /** Elements after the common ones. */
  content: string[]
  lost: string[]
}
