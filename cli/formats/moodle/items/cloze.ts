import type { Answer, NumberAnswer } from '../../../../authoring/formats/answers/answer.ts'
import { gapIdsOf, leaveOpen, markGap, readGaps, showBlanks } from '../../../../authoring/formats/answers/read-gaps.ts'
import { readNumber } from '../../../../authoring/formats/answers/read-number.ts'
import { readTextEntry } from '../../../../authoring/formats/answers/read-text-entry.ts'
import { type Gathered, readFormatted } from '../../../../authoring/formats/formatted-text.ts'
import { htmlToInline, inlineToHtml } from '../../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import type { Item } from '../../../../core/items/index.ts'
import { childElement, type XmlElement } from '../../xml/element.ts'
import { markupOf, textIn, textOfChild } from '../text.ts'
import { type ClozeGap, parseCloze, writeClozeGap } from './cloze-gap.ts'
import { markPrompt, writeGapText } from './gap-text.ts'
import type { Fields, ReadQuestion, WrittenQuestion } from './item-type.ts'

/**
 * `cloze`: a text with questions inside. Gaps to choose from make an inline-choice item; a single gap to type in makes a
 * text-entry or number item. If there are both, or several to type in, each of these becomes an item of its own, with
 * the other gaps left open, or a reason why not.
 */
export const readCloze: ReadQuestion = (question, inPrompt, elsewhere) => {
  const text = childElement(question, 'questiontext')
  const { pieces, gaps } = parseCloze(markPrompt(textIn(text)))
  const marked = pieces.map((piece, index) => piece + (gaps[index] ? markGap(gapId(index)) : '')).join('')
  const shown = readFormatted(marked, markupOf(text), inPrompt) ?? ''
  const all = gaps.map((gap, index) => ({ ...gap, id: gapId(index) }))
  const chosen = all.filter(({ kind }) => kind === 'choice')
  const typed = all.filter(({ kind }) => kind !== 'choice')
  const parts = [...(chosen.length > 0 ? [chosen] : []), ...typed.map((gap) => [gap])]
  if (parts.length < 2) return [readGapItem(gaps, shown, elsewhere)]
  elsewhere.notes.push(
    `a text with ${gaps.length} gaps: those to choose in are one question here, each other one its own`,
  )
  return parts.map((part) => {
    const ids = part.map(({ id }) => id)
    return readPart(part, leaveOpen(shown, ids), elsewhere)
  })
}

const gapId = (index: number) => `gap-${index + 1}`

/** The points of a cloze question are those of its gaps; other types have a `defaultgrade`. */
export const clozePoints = (question: XmlElement): number =>
  sumPoints(parseCloze(textOfChild(question, 'questiontext')).gaps)

const sumPoints = (gaps: readonly ClozeGap[]) => gaps.reduce((sum, { points }) => sum + points, 0)

function readPart(gaps: readonly ClozeGap[], shown: string, elsewhere: Gathered): Fields {
  try {
    const points = sumPoints(gaps)
    return { ...readGapItem(gaps, shown, elsewhere), points: points === 1 ? undefined : points }
  } catch (error) {
    if (error instanceof ImportRefusal) return error
    throw error
  }
}

function readGapItem(gaps: readonly ClozeGap[], shown: string, elsewhere: Gathered): object {
  const [first] = gaps
  if (!first) throw new ImportRefusal('has no gap that can be read')
  if (gaps.every(({ kind }) => kind === 'choice')) return readChoiceGaps(gaps, shown, elsewhere)
  const prompt = { prompt: showBlanks(shown) }
  const { matchCase } = first
  if (first.kind === 'text') return { ...readTextEntry(textAnswers(first, elsewhere), { matchCase }), ...prompt }
  if (first.kind === 'number') return { ...readNumber(numberAnswers(first, elsewhere)), ...prompt }
  throw new ImportRefusal('has a gap in which several choices are right')
}

function readChoiceGaps(gaps: readonly ClozeGap[], shown: string, elsewhere: Gathered): object {
  const unequal = new Set(gaps.map(({ points }) => points)).size > 1
  if (unequal) elsewhere.notes.push('the different weights of its gaps: all count the same here')
  const read = gaps.map(({ answers }, index) => ({
    id: gapIdsOf(shown)[index] as string,
    answers: answers.map(
      (answer): Answer => ({ ...weigh(answer, elsewhere), text: inline(answer.text, elsewhere) ?? '' }),
    ),
  }))
  return { ...readGaps(shown, read, elsewhere), ...(gaps.every(({ shuffled }) => !shuffled) && { shuffle: false }) }
}

type ClozeAnswer = ClozeGap['answers'][number]

const inline = (text: string, gathered: Gathered) => (text ? readFormatted(text, 'html', gathered) : undefined)
const weigh = ({ fraction, feedback }: ClozeAnswer, gathered: Gathered) => ({
  fraction,
  feedback: inline(feedback, gathered),
})

/** Answers to type have no markup, but are part of HTML: "&lt;" is a character. */
const plain = (html: string) => (html.includes('&') ? htmlToInline(html).text.replace(/\\(.)/g, '$1') : html)

const textAnswers = ({ answers }: ClozeGap, gathered: Gathered): Answer[] =>
  answers.map((answer) => ({ ...weigh(answer, gathered), text: plain(answer.text) }))

const numberAnswers = ({ answers }: ClozeGap, gathered: Gathered): NumberAnswer[] =>
  answers.map((answer) => {
    const [value = '', tolerance = '0'] = answer.text.split(':')
    if (value.trim() === '*') return { ...weigh(answer, gathered), accepts: { any: true } }
    const accepts = { value: Number(value.trim() || Number.NaN), tolerance: Number(tolerance) }
    if (!Number.isFinite(accepts.value + accepts.tolerance))
      throw new ImportRefusal(`its answer "${answer.text}" is not a number`)
    return { ...weigh(answer, gathered), accepts }
  })

/** Writes a text with gaps whose choices may have weights and feedback. */
export function writeCloze(
  item: Item<'inline-choice'>,
  pieces: readonly string[],
  answers: readonly Answer[][],
): WrittenQuestion {
  const points = item.points ?? 1
  const each = Math.max(1, Math.round(points / answers.length))
  const gaps = answers.map((offered) => writeClozeGap(offered, { points: each, shuffled: item.shuffle !== false }))
  const text = pieces.join('\uE002')
  let index = 0
  const filled = inlineToHtml(text).replace(/\uE002/g, () => gaps[index++] ?? '')
  const prompt = writeGapText(item.prompt, filled)
  const total = each * gaps.length
  const lost =
    points === total ? [] : [`its points: a cloze question earns a whole number for each gap, ${total} in all here`]
  return { type: 'cloze', prompt, content: [], lost }
}
