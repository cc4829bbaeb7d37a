import type { Gathered } from '../../../authoring/formats/formatted-text.ts'
import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { childElement, childElements, type XmlElement } from '../xml/element.ts'
import { clozePoints } from './items/cloze.ts'
import { readers } from './items/index.ts'
import type { Fields } from './items/item-type.ts'
import { inlineIn, inlineOfChild, textOfChild } from './text.ts'

/** Why questions of some types cannot become items. */
const unsupported: Record<string, string> = {
  essay: 'is an essay, which only a person can grade',
  multichoiceset: 'earns all or nothing for a set of choices, which no item does',
  calculated: 'is calculated from a formula with numbers drawn for each attempt',
  calculatedsimple: 'is calculated from a formula with numbers drawn for each attempt',
  calculatedmulti: 'is calculated from a formula with numbers drawn for each attempt',
  randomsamatch: 'is drawn from other questions of its category',
  random: 'is drawn from other questions of its category',
  ddimageortext: 'is answered by dragging onto an image',
  ddmarker: 'is answered by dragging markers onto an image',
}

/** Reads the fields of the items that a question becomes, nearly always one; id and image are not read. Throws `ImportRefusal`. */
export function readQuestion(question: XmlElement, inPrompt: Gathered, elsewhere: Gathered): Fields[] {
  const { type = '' } = question.attributes
  const read = readers.get(type)
  if (!read) {
    const reason = Object.hasOwn(unsupported, type) ? unsupported[type] : undefined
    throw new ImportRefusal(reason ?? `has the unsupported type "${type}"`)
  }
  const own = [read(question, inPrompt, elsewhere)].flat()
  const common = readCommon(question, elsewhere)
  return own.map((fields) => (fields instanceof ImportRefusal ? fields : { ...common, ...fields }))
}

/** Reads the fields that all question types share, and notes what an item cannot hold. */
function readCommon(question: XmlElement, gathered: Gathered) {
  gathered.notes.push(...lostOf(question))
  return {
    points: readPoints(question, gathered),
    feedback: inlineOfChild(question, 'generalfeedback', gathered),
    hint: readHints(question, gathered),
  }
}

function readPoints(question: XmlElement, { notes }: Gathered): number | undefined {
  const isCloze = /^(cloze|multianswer)$/.test(question.attributes.type ?? '')
  const grade = isCloze ? clozePoints(question) : Number(textOfChild(question, 'defaultgrade') || 1)
  if (grade > 0) return grade === 1 ? undefined : grade
  notes.push(`its grade is ${grade}: it earns 1 point here`)
  return undefined
}

function readHints(question: XmlElement, gathered: Gathered): string | undefined {
  const hints = childElements(question, 'hint').flatMap((hint) => inlineIn(hint, gathered) ?? [])
  if (hints.length > 1) gathered.notes.push('its hints, one for each try, are shown together')
  return hints.length > 0 ? hints.join('\n') : undefined
}

function lostOf(question: XmlElement): string[] {
  const penalty = Number(textOfChild(question, 'penalty') || 0)
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
  return [
    ...(penalty > 0 ? ['the penalty for another try: tries do not cost anything here'] : []),
    ...(combined.some((name) => textOfChild(question, name))
      ? ['the feedback for any right, partly right or wrong response']
      : []),
    ...(childElement(childElement(question, 'tags'), 'tag') ? ['its tags'] : []),
    ...(textOfChild(question, 'hidden') === '1' ? ['that it was hidden in the bank'] : []),
  ]
}
