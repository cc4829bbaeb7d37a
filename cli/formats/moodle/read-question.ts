import type { Gathered } from '../../../authoring/formats/formatted-text.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { readCloze } from './cloze.ts'
import { readCommon } from './common-fields.ts'
import { readGapSelect } from './gap-select.ts'
import { inlineOf } from './inline-of.ts'
import {
  readMatching,
  readMultichoice,
  readNumerical,
  readOrdering,
  readShortAnswer,
  readTrueFalse,
} from './own-fields.ts'
import type { XmlElement } from './xml-questions.ts'

/** The fields of an item, or why it is none. */
type Fields = object | Refusal

/** Reads the fields that a type of question has of its own, the prompt included; images of choices go to `beside`. */
export type ReadOwn = (question: XmlElement, inPrompt: Gathered, beside: Gathered) => Fields | Fields[]

/** A reader whose prompt is the text of the question. */
const withPrompt =
  (read: (question: XmlElement, beside: Gathered) => object): ReadOwn =>
  (question, inPrompt, beside) => ({
    ...read(question, beside),
    prompt: inlineOf(question, 'questiontext', inPrompt),
  })

const readers: Record<string, ReadOwn> = {
  multichoice: withPrompt(readMultichoice),
  truefalse: withPrompt(readTrueFalse),
  shortanswer: withPrompt(readShortAnswer),
  numerical: withPrompt(readNumerical),
  matching: withPrompt(readMatching),
  ddmatch: withPrompt(readMatching),
  ordering: withPrompt(readOrdering),
  gapselect: readGapSelect,
  ddwtos: readGapSelect,
  cloze: readCloze,
  multianswer: readCloze,
}

const reasons: Record<string, string> = {
  essay: 'is an essay, which only a person can grade',
  multichoiceset: 'earns all or nothing for a set of choices, which no item does',
  calculated: 'is calculated from a formula with numbers drawn anew for each attempt',
  calculatedsimple: 'is calculated from a formula with numbers drawn anew for each attempt',
  calculatedmulti: 'is calculated from a formula with numbers drawn anew for each attempt',
  randomsamatch: 'is drawn from other questions of its category',
  random: 'is drawn from other questions of its category',
  ddimageortext: 'is answered by dragging onto an image',
  ddmarker: 'is answered by dragging markers onto an image',
}

/** The fields of the items that a question becomes, one nearly always, without id and image. Throws `Refusal` for none. */
export function readQuestion(question: XmlElement, inPrompt: Gathered, beside: Gathered): Fields[] {
  const { type = '' } = question.attributes
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  if (!read)
    throw new Refusal(
      Object.hasOwn(reasons, type) ? (reasons[type] as string) : `is of the type "${type}", which no item has`,
    )
  const own = [read(question, inPrompt, beside)].flat()
  const common = readCommon(question, beside)
  return own.map((fields) => (fields instanceof Refusal ? fields : { ...common, ...fields }))
}
