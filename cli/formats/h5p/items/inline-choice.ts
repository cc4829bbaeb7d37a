import { z } from 'zod'
import { hashIds } from '../../../../authoring/formats/ids.ts'
import { ImportRefusal } from '../../../../authoring/formats/imported.ts'
import { correctIds } from '../../../../core/items/choices.ts'
import { splitAtGaps } from '../../../../core/items/gaps.ts'
import type { Item } from '../../../../core/items/index.ts'
import type { Collector } from '../collector.ts'
import { overallFeedback, readFeedback, writeFeedback } from '../feedback.ts'
import {
  escapeMarks,
  fillGapMarks,
  gapMark,
  type MarkedSolution,
  readSolutionAndFeedback,
  splitMarked,
  withoutGapMarks,
} from '../marked-text.ts'
import { type Lose, paragraph, plainText } from '../text.ts'
import { type H5pItemType, loseHint, readOne, type WrittenQuestion } from './item-type.ts'

const dragText = z.object({
  taskDescription: z.string().catch(''),
  textField: z.string(),
  distractors: z.string().catch(''),
  overallFeedback,
})

/** Reads H5P.DragText: every gap offers all words, and earns a point. */
function readDragText(
  { taskDescription, textField, distractors, overallFeedback }: z.infer<typeof dragText>,
  collector: Collector,
) {
  const { text, gaps } = cutText(textField)
  if (gaps.length === 0) throw new ImportRefusal('has no gap: in H5P a gap is *marked* with asterisks')
  const right = gaps.map(({ solution }) => collector.read(solution))
  const all = [...right, ...listDistractors(distractors).map(collector.read)]
  const offered = [...new Set(all.filter((text) => text !== undefined))]
  if (offered.length === 1) throw new ImportRefusal('offers a single word, so that there is nothing to choose from')
  const ids = hashIds(offered)
  return {
    type: 'inline-choice',
    prompt: collector.read(taskDescription),
    points: gaps.length > 1 ? gaps.length : undefined,
    feedback: readFeedback(overallFeedback, collector),
    hint: readTips(gaps, collector),
    text: fillGapMarks(escapeBraces(collector.read(text) ?? ''), (index) => `{${gapId(index)}}`),
    gaps: gaps.map(({ whenRight, whenWrong }, index) => ({
      id: gapId(index),
      choices: offered.map((text, number) => {
        const correct = text === right[index]
        return {
          id: ids[number],
          text,
          correct: correct || undefined,
          feedback: collector.read(correct ? whenRight : whenWrong),
        }
      }),
    })),
  }
}

const gapId = (index: number) => `g${index + 1}`

function cutText(textField: string) {
  const gaps: MarkedSolution[] = []
  const pieces = splitMarked(withoutGapMarks(textField).replace(/\r\n?|\n/g, '<br>')).map(({ text, marked }) =>
    marked === undefined ? text : gapMark(gaps.push(readSolutionAndFeedback(marked)) - 1),
  )
  return { text: pieces.join(''), gaps }
}

const listDistractors = (distractors: string): string[] =>
  splitMarked(distractors).flatMap(({ marked }) => (marked ? [readSolutionAndFeedback(marked).solution] : []))

/** A word in braces would be read as a gap. */
const escapeBraces = (text: string): string => text.replace(/\{(?=[A-Za-z0-9][A-Za-z0-9_-]{0,63}\})/g, '\\{')

/** Joins the tips of all gaps as the hint of the item, numbered if there are several gaps. */
function readTips(gaps: MarkedSolution[], collector: Collector): string | undefined {
  const tips = gaps.map(({ tip }) => collector.read(tip))
  if (gaps.length === 1) return tips[0]
  if (tips.some(Boolean)) collector.notes.push('tips on single gaps: they are together in the hint')
  return tips.flatMap((tip, index) => (tip ? [`(${index + 1}) ${tip}`] : [])).join('\n') || undefined
}

type Gap = Item<'inline-choice'>['gaps'][number]

/** In H5P every gap takes any of the words, and each word is used once. */
function write(item: Item<'inline-choice'>, lose: Lose): WrittenQuestion {
  const text = (markdown: string) => escapeMarks(plainText(markdown, lose))
  const gaps = new Map(item.gaps.map((gap) => [gap.id, gap]))
  loseDifferences(item, lose)
  const tip = item.gaps.length === 1 && item.hint !== undefined ? `:${text(item.hint)}` : ''
  if (!tip) loseHint(item, lose)
  const parts = splitAtGaps(withoutGapMarks(item.text))
  const marked = parts.map((part, index) => (index % 2 === 1 ? gapMark(index) : part)).join('')
  const textField = fillGapMarks(text(marked), (index) => {
    const gap = gaps.get(parts[index] as string) as Gap
    return `*${text(rightOf(item, gap)?.text ?? '')}${tip}${writeReactions(item, gap, text, lose)}*`
  })
  const right = new Set(item.gaps.map((gap) => text(rightOf(item, gap)?.text ?? '')))
  const offered = new Set(item.gaps.flatMap(({ choices }) => choices.map((choice) => text(choice.text))))
  const distractors = [...offered].filter((word) => !right.has(word))
  return writeDragText(item, { textField, distractors, points: item.gaps.length }, lose)
}

export const writeDragText = (
  item: Item,
  { textField, distractors, points }: { textField: string; distractors: readonly string[]; points: number },
  lose: Lose,
): WrittenQuestion => ({
  library: 'H5P.DragText',
  points,
  params: {
    taskDescription: paragraph(item.prompt),
    textField,
    distractors: distractors.map((word) => `*${word}*`).join(' '),
    ...writeFeedback(item, lose),
  },
})

function rightOf({ correctResponse }: Item<'inline-choice'>, { id, choices }: Gap) {
  const key = correctResponse ? [correctResponse[id]] : correctIds({ choices })
  return choices.find((choice) => key.includes(choice.id))
}

function loseDifferences(item: Item<'inline-choice'>, lose: Lose) {
  const pools = item.gaps.map(({ choices }) => JSON.stringify(choices.map(({ text }) => text).sort()))
  if (new Set(pools).size > 1) lose('separate choices for each gap: every gap offers those of all')
  if (item.gaps.some(({ choices }) => choices.some(({ weight = 0, correct }) => weight > 0 && !correct))) {
    lose('other choices that earn points')
  }
  if (item.shuffle === false) lose('the order of its choices')
}

/** Feedback to the right choice, and to the wrong ones if all have the same. */
function writeReactions(item: Item<'inline-choice'>, gap: Gap, text: (markdown: string) => string, lose: Lose): string {
  const right = rightOf(item, gap)
  const [first, ...more] = new Set(gap.choices.filter((choice) => choice !== right).map(({ feedback }) => feedback))
  if (more.length > 0) lose('feedback to single wrong choices')
  const whenWrong = more.length === 0 && first !== undefined ? `\\-${text(first)}` : ''
  return `${right?.feedback === undefined ? '' : `\\+${text(right.feedback)}`}${whenWrong}`
}

export const inlineChoice: H5pItemType<'inline-choice'> = {
  readers: { 'H5P.DragText': readOne(dragText, readDragText) },
  write,
}
