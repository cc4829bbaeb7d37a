import type { Answer, NumberAnswer } from '../answers/answer.ts'
import { markGap, readGaps, showBlanks } from '../answers/read-gaps.ts'
import { readNumber } from '../answers/read-number.ts'
import { readTextEntry } from '../answers/read-text-entry.ts'
import { type Gathered, readFormatted } from '../formatted-text.ts'
import { htmlToInline } from '../html.ts'
import { Refusal } from '../imported.ts'
import { markupOf } from './inline-of.ts'
import { type ClozeGap, parseCloze } from './parse-cloze.ts'
import { childOf, textOf, type XmlElement } from './xml-questions.ts'

/**
 * A text with questions inside. Gaps to choose from make an inline-choice item; a single gap to type in makes a
 * text-entry or number item. Several to type in are more than one item, and fit none.
 */
export function readCloze(question: XmlElement, inPrompt: Gathered, beside: Gathered): object {
  const text = childOf(question, 'questiontext')
  const { pieces, gaps } = parseCloze(textOf(text))
  const marked = pieces.map((piece, index) => piece + (gaps[index] ? markGap(`gap-${index + 1}`) : '')).join('')
  const shown = readFormatted(marked, markupOf(text), inPrompt) ?? ''
  return readGapItem(gaps, shown, beside)
}

/** The points of a cloze question: those of its gaps together. Other types say theirs in `defaultgrade`. */
export const clozePoints = (question: XmlElement): number =>
  parseCloze(textOf(childOf(question, 'questiontext'))).gaps.reduce((sum, { points }) => sum + points, 0)

function readGapItem(gaps: readonly ClozeGap[], shown: string, beside: Gathered): object {
  const [first] = gaps
  if (!first) throw new Refusal('has no gap that can be read')
  if (gaps.every(({ kind }) => kind === 'choice')) return readChoiceGaps(gaps, shown, beside)
  if (gaps.length > 1) throw new Refusal('has several gaps, not all of them to choose in: an item has one to type in')
  const prompt = { prompt: showBlanks(shown) }
  const { matchCase } = first
  if (first.kind === 'text') return { ...readTextEntry(plainAnswers(first, beside), { matchCase }), ...prompt }
  if (first.kind === 'number') return { ...readNumber(numberAnswers(first, beside)), ...prompt }
  throw new Refusal('has a gap in which several choices are right')
}

function readChoiceGaps(gaps: readonly ClozeGap[], shown: string, beside: Gathered): object {
  const unequal = new Set(gaps.map(({ points }) => points)).size > 1
  if (unequal) beside.notes.push('the different weights of its gaps: all count the same here')
  const read = gaps.map(({ answers }, index) => ({
    id: `gap-${index + 1}`,
    answers: answers.map((answer): Answer => ({ ...weigh(answer, beside), text: inline(answer.text, beside) ?? '' })),
  }))
  return { ...readGaps(shown, read, beside), ...(gaps.every(({ shuffled }) => !shuffled) && { shuffle: false }) }
}

type Written = ClozeGap['answers'][number]

const inline = (text: string, beside: Gathered) => (text ? readFormatted(text, 'html', beside) : undefined)
const weigh = ({ fraction, feedback }: Written, beside: Gathered) => ({ fraction, feedback: inline(feedback, beside) })

/** What is typed has no markup, but stands in HTML: "&lt;" is a mark. */
const plain = (html: string) => (html.includes('&') ? htmlToInline(html).text.replace(/\\(.)/g, '$1') : html)

const plainAnswers = ({ answers }: ClozeGap, beside: Gathered): Answer[] =>
  answers.map((answer) => ({ ...weigh(answer, beside), text: plain(answer.text) }))

const numberAnswers = ({ answers }: ClozeGap, beside: Gathered): NumberAnswer[] =>
  answers.map((answer) => {
    const [value = '', tolerance = '0'] = answer.text.split(':')
    if (value.trim() === '*') return { ...weigh(answer, beside), accepts: { any: true } }
    const accepts = { value: Number(value.trim() || Number.NaN), tolerance: Number(tolerance) }
    if (!Number.isFinite(accepts.value + accepts.tolerance))
      throw new Refusal(`its answer "${answer.text}" is not a number`)
    return { ...weigh(answer, beside), accepts }
  })
