import { z } from 'zod'
import { hashIds } from '../../../authoring/formats/ids.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import type { Draft } from './draft.ts'
import { overallFeedback, readFeedback } from './feedback.ts'
import { fillGapMarks, gapMark, withoutGapMarks } from './gap-marks.ts'
import { type MarkedSolution, readSolutionAndFeedback, splitMarked } from './marked-text.ts'

export const dragText = z.object({
  taskDescription: z.string().catch(''),
  textField: z.string(),
  distractors: z.string().catch(''),
  overallFeedback,
})

/** Words to drag into a text: every gap offers all of them. H5P gives a point for each gap. */
export function readDragText(
  { taskDescription, textField, distractors, overallFeedback }: z.infer<typeof dragText>,
  draft: Draft,
) {
  const { text, gaps } = cutText(textField)
  if (gaps.length === 0) throw new Refusal('has no gap: in H5P a gap is *marked* with asterisks')
  const right = gaps.map(({ solution }) => draft.text(solution))
  const all = [...right, ...listDistractors(distractors).map(draft.text)]
  const offered = [...new Set(all.filter((text) => text !== undefined))]
  if (offered.length === 1) throw new Refusal('offers a single word, so that there is nothing to choose from')
  const ids = hashIds(offered)
  return {
    type: 'inline-choice',
    prompt: draft.text(taskDescription),
    points: gaps.length > 1 ? gaps.length : undefined,
    feedback: readFeedback(overallFeedback, draft),
    hint: readTips(gaps, draft),
    text: fillGapMarks(protectBraces(draft.text(text) ?? ''), (index) => `{${gapId(index)}}`),
    gaps: gaps.map(({ whenRight, whenWrong }, index) => ({
      id: gapId(index),
      choices: offered.map((text, place) => {
        const correct = text === right[index]
        return {
          id: ids[place],
          text,
          correct: correct || undefined,
          feedback: draft.text(correct ? whenRight : whenWrong),
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
const protectBraces = (text: string): string => text.replace(/\{(?=[A-Za-z0-9][A-Za-z0-9_-]{0,63}\})/g, '\\{')

/** One tip is the item's hint; of several, each is given with the number of its gap. */
function readTips(gaps: MarkedSolution[], draft: Draft): string | undefined {
  const tips = gaps.map(({ tip }) => draft.text(tip))
  if (gaps.length === 1) return tips[0]
  if (tips.some(Boolean)) draft.notes.push('tips on single gaps: they stand together in the hint')
  return tips.flatMap((tip, index) => (tip ? [`(${index + 1}) ${tip}`] : [])).join('\n') || undefined
}
