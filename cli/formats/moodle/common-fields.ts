import type { Gathered } from '../../../authoring/formats/formatted-text.ts'
import { clozePoints } from './cloze.ts'
import { inlineOf } from './inline-of.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-questions.ts'

/** What every type of question has, as fields of an item. What has no place there becomes a note. */
export function readCommon(question: XmlElement, gathered: Gathered) {
  gathered.notes.push(...lostOf(question))
  return {
    points: readPoints(question, gathered),
    feedback: inlineOf(question, 'generalfeedback', gathered),
    hint: readHints(question, gathered),
  }
}

function readPoints(question: XmlElement, { notes }: Gathered): number | undefined {
  const isCloze = /^(cloze|multianswer)$/.test(question.attributes.type ?? '')
  const grade = isCloze ? clozePoints(question) : Number(textOf(childOf(question, 'defaultgrade')) || 1)
  if (grade > 0) return grade === 1 ? undefined : grade
  notes.push(`its grade is ${grade}: it earns 1 point here`)
  return undefined
}

function readHints(question: XmlElement, gathered: Gathered): string | undefined {
  const hints = childrenOf(question, 'hint').flatMap((hint) => inlineOf(hint, undefined, gathered) ?? [])
  if (hints.length > 1) gathered.notes.push('its hints, one for each try, are shown together')
  return hints.length > 0 ? hints.join('\n') : undefined
}

function lostOf(question: XmlElement): string[] {
  const penalty = Number(textOf(childOf(question, 'penalty')) || 0)
  const combined = ['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback']
  return [
    ...(penalty > 0 ? ['the penalty for another try: tries do not cost anything here'] : []),
    ...(combined.some((name) => textOf(childOf(question, name)))
      ? ['the words for any right, partly right or wrong response']
      : []),
    ...(childOf(childOf(question, 'tags'), 'tag') ? ['its tags'] : []),
    ...(textOf(childOf(question, 'hidden')) === '1' ? ['that it was hidden in the bank'] : []),
  ]
}
