import { z } from 'zod'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Draft } from './draft.ts'
import { overallFeedback, readFeedback } from './feedback.ts'
import { fillGapMarks, gapMark, withoutGapMarks } from './gap-marks.ts'
import { group } from './group.ts'
import { type MarkedSolution, readSolution, splitMarked } from './marked-text.ts'

export const blanks = z.object({
  text: z.string().catch(''),
  questions: z.array(z.string()),
  overallFeedback,
  behaviour: group({ caseSensitive: z.boolean().catch(true), acceptSpellingErrors: z.boolean().catch(false) }),
})
type Blanks = z.infer<typeof blanks>

/** What marks the gap that an item asks for; the others of its paragraph are an ellipsis, for they are asked for too. */
export const askedGap = '____'
const otherGap = '…'

/** A gap, and the HTML of the paragraph in which it stands. */
interface Gap {
  block: string
  index: number
  solution: MarkedSolution
}

/** Every gap of all paragraphs, each of which becomes an item of its own. */
export function listGaps({ questions }: Blanks): Gap[] {
  const gaps = questions.flatMap((question) => {
    const solutions: MarkedSolution[] = []
    const pieces = splitMarked(withoutGapMarks(question)).map(({ text, marked }) =>
      marked === undefined ? text : gapMark(solutions.push(readSolution(marked)) - 1),
    )
    return solutions.map((solution, index) => ({ block: pieces.join(''), index, solution }))
  })
  if (gaps.length === 0) throw new Refusal('has no gap: in H5P a gap is *marked* with asterisks')
  return gaps
}

/** One gap as a text to type: H5P gives a point for each. */
export function readGap({ text, overallFeedback, behaviour }: Blanks, { block, index, solution }: Gap, draft: Draft) {
  const accepted = solution.solution.split('/').map((html) => inlineText(draft.text(html) ?? '').trim())
  const texts = [...new Set(accepted.filter(Boolean))]
  if (texts.length === 0) throw new Refusal('has a gap that nothing fills')
  const { caseSensitive, acceptSpellingErrors } = behaviour
  if (acceptSpellingErrors) noteSlips(texts, draft)
  return {
    type: 'text-entry',
    prompt: [draft.text(text), readBlock(block, index, draft)].filter(Boolean).join('\n'),
    feedback: readFeedback(overallFeedback, draft),
    hint: draft.text(solution.tip),
    correctResponse: texts.length === 1 ? texts[0] : texts,
    allowTypingSlip: acceptSpellingErrors || undefined,
    matchCase: caseSensitive || undefined,
  }
}

/** The paragraph with its gaps; nothing where it is the gap alone, for which a field stands anyway. */
function readBlock(block: string, asked: number, draft: Draft): string | undefined {
  const text = fillGapMarks(draft.text(block) ?? '', (index) => (index === asked ? askedGap : otherGap))
  return text === askedGap ? undefined : text
}

/** The library lets one slip pass in texts of more than three characters, two in those of more than nine. */
function noteSlips(texts: string[], { notes }: Draft) {
  if (texts.some((text) => text.length === 4)) notes.push('a slip in a text of four letters: here from five on')
  if (texts.some((text) => text.length > 9)) notes.push('two slips in a text of ten letters or more: here one')
}
