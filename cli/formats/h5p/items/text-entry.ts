import { z } from 'zod'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { inlineText } from '../../../../core/inline.ts'
import type { Item } from '../../../../core/items/index.ts'
import { escapeMarkup } from '../../../../core/markup.ts'
import type { Collector } from '../collector.ts'
import { overallFeedback, readFeedback, writeFeedback } from '../feedback.ts'
import {
  escapeMarks,
  fillGapMarks,
  gapMark,
  type MarkedSolution,
  readSolution,
  splitMarked,
  withoutGapMarks,
} from '../marked-text.ts'
import { group } from '../question.ts'
import { type Lose, paragraph } from '../text.ts'
import { type H5pItemType, parseParams, type ReadContent, type WrittenQuestion } from './item-type.ts'

const blanks = z.object({
  text: z.string().catch(''),
  questions: z.array(z.string()),
  overallFeedback,
  behaviour: group({ caseSensitive: z.boolean().catch(true), acceptSpellingErrors: z.boolean().catch(false) }),
})
type Blanks = z.infer<typeof blanks>

/** Shown for the gap that an item asks for, and for the other gaps of its paragraph. */
const askedGap = '____'
const otherGap = '…'

/** A gap, and the HTML of its paragraph. */
interface Gap {
  block: string
  index: number
  solution: MarkedSolution
}

/** Reads H5P.Blanks, which has a point for each gap: each becomes an item. */
const readBlanks: ReadContent = (params) => {
  const content = parseParams(blanks, params)
  return listGaps(content).map((gap, _, gaps) => (collector) => {
    if (gaps.length > 1) collector.notes.push(`a text with ${gaps.length} gaps: each gap is a question of its own here`)
    return readGap(content, gap, collector)
  })
}

function listGaps({ questions }: Blanks): Gap[] {
  const gaps = questions.flatMap((question) => {
    const solutions: MarkedSolution[] = []
    const pieces = splitMarked(withoutGapMarks(question)).map(({ text, marked }) =>
      marked === undefined ? text : gapMark(solutions.push(readSolution(marked)) - 1),
    )
    return solutions.map((solution, index) => ({ block: pieces.join(''), index, solution }))
  })
  if (gaps.length === 0) throw new ImportRefusal('has no gap: in H5P a gap is *marked* with asterisks')
  return gaps
}

function readGap({ text, overallFeedback, behaviour }: Blanks, { block, index, solution }: Gap, collector: Collector) {
  const accepted = solution.solution.split('/').map((html) => inlineText(collector.read(html) ?? '').trim())
  const texts = [...new Set(accepted.filter(Boolean))]
  if (texts.length === 0) throw new ImportRefusal('has a gap that nothing fills')
  const { caseSensitive, acceptSpellingErrors } = behaviour
  if (acceptSpellingErrors) noteTypingSlips(texts, collector)
  return {
    type: 'text-entry',
    prompt: [collector.read(text), readBlock(block, index, collector)].filter(Boolean).join('\n'),
    feedback: readFeedback(overallFeedback, collector),
    hint: collector.read(solution.tip),
    correctResponse: texts.length === 1 ? texts[0] : texts,
    allowTypingSlip: acceptSpellingErrors || undefined,
    matchCase: caseSensitive || undefined,
  }
}

/** Reads the paragraph of a gap; undefined if it is only the gap, because items show an input field anyway. */
function readBlock(block: string, asked: number, collector: Collector): string | undefined {
  const text = fillGapMarks(collector.read(block) ?? '', (index) => (index === asked ? askedGap : otherGap))
  return text === askedGap ? undefined : text
}

/** H5P accepts one typo in texts of more than three characters, two in those of more than nine. */
function noteTypingSlips(texts: string[], { notes }: Collector) {
  if (texts.some((text) => text.length === 4)) notes.push('a typo in a text of four letters: here from five on')
  if (texts.some((text) => text.length > 9)) notes.push('two typos in a text of ten letters or more: here one')
}

/** Writes the gap within the prompt if that shows one, else after it. Partial points are lost. */
function write(item: Item<'text-entry'>, lose: Lose): WrittenQuestion {
  const others = item.accept ?? []
  const right = others.flatMap(({ text, weight = 1 }) => (text !== undefined && weight === 1 ? text : []))
  if (others.some(({ weight = 1 }) => weight > 0 && weight < 1)) lose('texts that earn a part of its points')
  if (others.some(({ feedback }) => feedback !== undefined)) lose('feedback to single texts')
  return writeBlanks(item, [...[item.correctResponse].flat(), ...right], '', lose, {
    caseSensitive: item.matchCase === true,
    acceptSpellingErrors: item.allowTypingSlip === true,
  })
}

export function writeBlanks(
  item: Item,
  texts: readonly string[],
  unit: string,
  lose: Lose,
  behaviour: Blanks['behaviour'],
): WrittenQuestion {
  const tip = item.hint === undefined ? '' : `:${escapeMarks(inlineToHtml(item.hint), /\*/g)}`
  const gap = `*${texts.map((text) => escapeMarks(escapeMarkup(text))).join('/')}${tip}*${unit}`
  const sentence = splitAtGap(item.prompt)
  return {
    library: 'H5P.Blanks',
    points: 1,
    params: {
      text: sentence ? '' : paragraph(item.prompt),
      questions: [sentence ? `<p>${sentence.join(gap)}</p>` : `<p>${gap}</p>`],
      ...writeFeedback(item, lose),
      behaviour,
    },
  }
}

/** The HTML of a prompt before and after its gap, if it shows exactly one, and something else. */
function splitAtGap(prompt: string): string[] | undefined {
  const shown = inlineText(prompt)
  const parts = escapeMarks(inlineToHtml(prompt), /\*/g).split(askedGap)
  const isOne = shown.split(askedGap).length === 2 && parts.length === 2 && !/_{5}/.test(shown)
  return isOne && shown.trim() !== askedGap ? parts : undefined
}

export const textEntry: H5pItemType<'text-entry'> = { readers: { 'H5P.Blanks': readBlanks }, write }
