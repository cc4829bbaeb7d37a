import type { Answer, NumberAnswer } from '../../../authoring/formats/answers/answer.ts'
import { readChoice, readMultipleChoice } from '../../../authoring/formats/answers/read-choices.ts'
import { readMatch } from '../../../authoring/formats/answers/read-match.ts'
import { readNumber } from '../../../authoring/formats/answers/read-number.ts'
import { readOrder } from '../../../authoring/formats/answers/read-order.ts'
import { readTextEntry } from '../../../authoring/formats/answers/read-text-entry.ts'
import type { Gathered } from '../../../authoring/formats/formatted-text.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { inlineOf } from './inline-of.ts'
import { childOf, childrenOf, textOf, type XmlElement } from './xml-questions.ts'

const says = (question: XmlElement, name: string) => textOf(childOf(question, name))
const isFalse = (value: string) => value === 'false' || value === '0'

/** `shuffleanswers` of a question as our field. */
export const shuffleOf = (question: XmlElement) => (isFalse(says(question, 'shuffleanswers')) ? { shuffle: false } : {})

export function readMultichoice(question: XmlElement, gathered: Gathered): object {
  const answers = childrenOf(question, 'answer').map(
    (answer): Answer => ({ ...common(answer, gathered), text: inlineOf(answer, undefined, gathered) ?? '' }),
  )
  const { fields, notes } = isFalse(says(question, 'single')) ? readMultipleChoice(answers) : readChoice(answers)
  gathered.notes.push(...notes)
  return { ...fields, ...shuffleOf(question) }
}

export function readTrueFalse(question: XmlElement, gathered: Gathered): object {
  const sides = childrenOf(question, 'answer').map((answer) => ({
    ...common(answer, gathered),
    response: textOf(answer).toLowerCase() === 'true',
  }))
  const right = sides.find(({ fraction }) => fraction === 1)
  if (!right) throw new Refusal('neither true nor false earns 100 %')
  const responses = sides.flatMap(({ response, feedback }) => (feedback === undefined ? [] : [{ response, feedback }]))
  return { type: 'true-false', correctResponse: right.response, ...(responses.length > 0 && { responses }) }
}

export function readShortAnswer(question: XmlElement, gathered: Gathered): object {
  const answers = childrenOf(question, 'answer').map((answer) => ({
    ...common(answer, gathered),
    text: textOf(answer),
  }))
  return readTextEntry(answers, { matchCase: says(question, 'usecase') === '1' })
}

export function readNumerical(question: XmlElement, gathered: Gathered): object {
  const answers = childrenOf(question, 'answer').map((answer) => readNumberAnswer(answer, gathered))
  return { ...readNumber(answers), ...readUnit(question, gathered) }
}

function readNumberAnswer(answer: XmlElement, gathered: Gathered): NumberAnswer {
  const text = textOf(answer)
  const tolerance = Number(says(answer, 'tolerance') || 0)
  const value = Number(text || Number.NaN)
  if (text !== '*' && !Number.isFinite(value)) throw new Refusal(`its answer "${text}" is not a number`)
  return { ...common(answer, gathered), accepts: text === '*' ? { any: true } : { value, tolerance } }
}

function readUnit(question: XmlElement, { notes }: Gathered): object {
  const units = (childOf(question, 'units')?.children ?? []).map((unit) => ({
    name: says(unit, 'unit_name'),
    multiplier: Number(says(unit, 'multiplier')),
  }))
  const own = units.find(({ multiplier }) => multiplier === 1)
  for (const { name } of units.filter((unit) => unit !== own)) notes.push(`responses in another unit, ${name}`)
  if (Number(says(question, 'unitgradingtype')) > 0)
    notes.push('the penalty for a wrong unit: units are not graded here')
  return own?.name ? { unit: own.name } : {}
}

export function readMatching(question: XmlElement, gathered: Gathered): object {
  if (isFalse(says(question, 'shuffleanswers')))
    gathered.notes.push('the order of its right side, which is always shuffled here')
  return readMatch(
    childrenOf(question, 'subquestion').map((pair) => ({
      left: inlineOf(pair, undefined, gathered),
      right: inlineOf(childOf(pair, 'answer'), undefined, gathered),
    })),
  )
}

export function readOrdering(question: XmlElement, gathered: Gathered): object {
  const parts = childrenOf(question, 'answer')
  // Moodle writes a word, some of its versions the number that stands for it.
  if (!/^(all|0)?$/i.test(says(question, 'selecttype') ?? ''))
    gathered.notes.push('that it draws some of its parts: all are shown here')
  gathered.notes.push('its own way of grading an order: here it earns the share of pairs in order')
  return readOrder(parts.map((part) => inlineOf(part, undefined, gathered) ?? ''))
}

/** What every answer has. */
const common = (answer: XmlElement, gathered: Gathered) => ({
  fraction: Number(answer.attributes.fraction ?? 0) / 100,
  feedback: inlineOf(answer, 'feedback', gathered),
})
