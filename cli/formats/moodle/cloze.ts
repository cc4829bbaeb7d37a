import type { Answer, NumberAnswer } from '../../../authoring/formats/answers/answer.ts'
import { gapIdsOf, leaveOpen, markGap, readGaps, showBlanks } from '../../../authoring/formats/answers/read-gaps.ts'
import { readNumber } from '../../../authoring/formats/answers/read-number.ts'
import { readTextEntry } from '../../../authoring/formats/answers/read-text-entry.ts'
import { type Gathered, readFormatted } from '../../../authoring/formats/formatted-text.ts'
import { htmlToInline } from '../../../authoring/formats/html.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { markupOf } from './inline-of.ts'
import { type ClozeGap, parseCloze } from './parse-cloze.ts'
import { childOf, textOf, type XmlElement } from './xml-questions.ts'

/**
 * A text with questions inside. Gaps to choose from make an inline-choice item; a single gap to type in makes a
 * text-entry or number item. Where there are both, or several to type in, each of these makes an item of its own, in
 * which the others stand open, or says why it makes none.
 */
export function readCloze(question: XmlElement, inPrompt: Gathered, beside: Gathered): (object | Refusal)[] {
  const text = childOf(question, 'questiontext')
  const { pieces, gaps } = parseCloze(textOf(text))
  const marked = pieces.map((piece, index) => piece + (gaps[index] ? markGap(gapId(index)) : '')).join('')
  const shown = readFormatted(marked, markupOf(text), inPrompt) ?? ''
  const all = gaps.map((gap, index) => ({ ...gap, id: gapId(index) }))
  const chosen = all.filter(({ kind }) => kind === 'choice')
  const typed = all.filter(({ kind }) => kind !== 'choice')
  const parts = [...(chosen.length > 0 ? [chosen] : []), ...typed.map((gap) => [gap])]
  if (parts.length < 2) return [readGapItem(gaps, shown, beside)]
  beside.notes.push(`a text with ${gaps.length} gaps: those to choose in are one question here, each other one its own`)
  return parts.map((part) =>
    readPart(
      part,
      leaveOpen(
        shown,
        part.map(({ id }) => id),
      ),
      beside,
    ),
  )
}

const gapId = (index: number) => `gap-${index + 1}`

function readPart(gaps: readonly ClozeGap[], shown: string, beside: Gathered): object | Refusal {
  try {
    const points = gaps.reduce((sum, gap) => sum + gap.points, 0)
    return { ...readGapItem(gaps, shown, beside), points: points === 1 ? undefined : points }
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

/** The points of a cloze question: those of its gaps together. Other types say theirs in `defaultgrade`. */
export const clozePoints = (question: XmlElement): number =>
  parseCloze(textOf(childOf(question, 'questiontext'))).gaps.reduce((sum, { points }) => sum + points, 0)

function readGapItem(gaps: readonly ClozeGap[], shown: string, beside: Gathered): object {
  const [first] = gaps
  if (!first) throw new Refusal('has no gap that can be read')
  if (gaps.every(({ kind }) => kind === 'choice')) return readChoiceGaps(gaps, shown, beside)
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
    id: gapIdsOf(shown)[index] as string,
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
