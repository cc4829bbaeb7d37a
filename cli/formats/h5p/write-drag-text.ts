import { correctIds } from '../../../core/items/choices.ts'
import { splitAtGaps } from '../../../core/items/gaps.ts'
import type { Item } from '../../../core/items/index.ts'
import { fillGapMarks, gapMark, withoutGapMarks } from './gap-marks.ts'
import { withoutMarks } from './marked-text.ts'
import { type Lose, loseHint, paragraph, plain, type Written, wholeFeedback } from './written.ts'

type Gap = Item<'inline-choice'>['gaps'][number]

/** A text with gaps: in H5P every gap takes any of the words, each word but once. */
export function writeInlineChoice(item: Item<'inline-choice'>, lose: Lose): Written {
  const text = (markdown: string) => withoutMarks(plain(markdown, lose))
  const gaps = new Map(item.gaps.map((gap) => [gap.id, gap]))
  loseDifferences(item, lose)
  const tip = item.gaps.length === 1 && item.hint !== undefined ? `:${text(item.hint)}` : ''
  if (!tip) loseHint(item, lose)
  const parts = splitAtGaps(withoutGapMarks(item.text))
  const marked = parts.map((part, index) => (index % 2 === 1 ? gapMark(index) : part)).join('')
  const textField = fillGapMarks(text(marked), (index) => {
    const gap = gaps.get(parts[index] as string) as Gap
    return `*${text(rightOf(item, gap)?.text ?? '')}${tip}${reactions(item, gap, text, lose)}*`
  })
  const right = new Set(item.gaps.map((gap) => text(rightOf(item, gap)?.text ?? '')))
  const offered = new Set(item.gaps.flatMap(({ choices }) => choices.map((choice) => text(choice.text))))
  return dragText(
    item,
    textField,
    [...offered].filter((word) => !right.has(word)),
    item.gaps.length,
    lose,
  )
}

/** Two lists to match: a line for each on the left, in which what belongs to it is to be dragged. */
export function writeMatch(item: Item<'match'>, lose: Lose): Written {
  const text = (markdown: string) => withoutMarks(plain(markdown, lose))
  const words = new Map(item.right.map((one) => [one.id, text(one.text)]))
  const used = new Set(Object.values(item.correctResponse))
  const lines = item.left.map((one) => `${text(one.text)} *${words.get(item.correctResponse[one.id] as string)}*`)
  lose('its two lists: a text with a gap in each line')
  loseHint(item, lose)
  return dragText(
    item,
    lines.join('\n'),
    item.right.filter(({ id }) => !used.has(id)).map(({ id }) => words.get(id) as string),
    item.left.length,
    lose,
  )
}

const dragText = (item: Item, textField: string, distractors: string[], points: number, lose: Lose): Written => ({
  library: 'H5P.DragText',
  points,
  params: {
    taskDescription: paragraph(item.prompt),
    textField,
    distractors: distractors.map((word) => `*${word}*`).join(' '),
    ...wholeFeedback(item, lose),
  },
})

function rightOf({ correctResponse }: Item<'inline-choice'>, { id, choices }: Gap) {
  const key = correctResponse ? [correctResponse[id]] : correctIds({ choices })
  return choices.find((choice) => key.includes(choice.id))
}

function loseDifferences(item: Item<'inline-choice'>, lose: Lose) {
  const pools = item.gaps.map(({ choices }) => JSON.stringify(choices.map(({ text }) => text).sort()))
  if (new Set(pools).size > 1) lose('choices of each gap by itself: every gap offers those of all')
  if (item.gaps.some(({ choices }) => choices.some(({ weight = 0, correct }) => weight > 0 && !correct))) {
    lose('other choices that earn points')
  }
  if (item.shuffle === false) lose('the order of its choices')
}

/** Feedback to the right choice, and to the wrong ones if they all get the same. */
function reactions(item: Item<'inline-choice'>, gap: Gap, text: (markdown: string) => string, lose: Lose): string {
  const right = rightOf(item, gap)
  const [first, ...more] = new Set(gap.choices.filter((choice) => choice !== right).map(({ feedback }) => feedback))
  if (more.length > 0) lose('feedback to single wrong choices')
  const whenWrong = more.length === 0 && first !== undefined ? `\\-${text(first)}` : ''
  return `${right?.feedback === undefined ? '' : `\\+${text(right.feedback)}`}${whenWrong}`
}
