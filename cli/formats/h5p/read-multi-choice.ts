import { z } from 'zod'
import { letterIds } from '../../../authoring/formats/ids.ts'
import { Refusal } from '../../../authoring/formats/imported.ts'
import type { Draft } from './draft.ts'
import { overallFeedback, readFeedback } from './feedback.ts'
import { group } from './group.ts'

const said = z.string().optional().catch(undefined)
const reactions = { tip: said, chosenFeedback: said, notChosenFeedback: said }

/** In old packages an answer carries its feedback itself, without a group around it. */
const answer = z
  .object({
    text: z.string(),
    correct: z.boolean().catch(false),
    ...reactions,
    tipsAndFeedback: z.object(reactions).optional().catch(undefined),
  })
  .transform(({ tipsAndFeedback, ...answer }) => ({ ...answer, ...tipsAndFeedback }))

export const multiChoice = z.object({
  question: z.string(),
  answers: z.array(answer),
  overallFeedback,
  behaviour: group({
    type: z.enum(['auto', 'single', 'multi']).catch('auto'),
    singlePoint: z.boolean().catch(false),
    randomAnswers: z.boolean().catch(true),
    passPercentage: z.coerce.number().catch(100),
  }),
})
type MultiChoice = z.infer<typeof multiChoice>

/**
 * A multiple choice: one of several where it says so, or leaves it open and has one right answer. Of several, H5P
 * counts right minus wrong, not below 0, with a point for each right one, as `multiple-choice` does.
 */
export function readMultiChoice({ question, answers, behaviour, overallFeedback }: MultiChoice, draft: Draft) {
  const right = answers.filter(({ correct }) => correct)
  if (right.length === 0) throw new Refusal('has no right answer: in H5P it is right to choose nothing')
  const { type, singlePoint, randomAnswers, passPercentage } = behaviour
  const isSingle = type === 'single' || (type === 'auto' && right.length === 1)
  if (singlePoint && !isSingle) {
    draft.notes.push(
      `a single point for ${passPercentage} percent or more: here each part of the answer earns its part`,
    )
  }
  const shared = {
    prompt: draft.text(question),
    points: isSingle || singlePoint || right.length === 1 ? undefined : right.length,
    feedback: readFeedback(overallFeedback, draft),
    hint: readTips(answers, draft),
  }
  const texts = answers.map(({ text }) => draft.text(text) ?? '')
  const ids = letterIds(texts)
  return {
    type: isSingle ? 'choice' : 'multiple-choice',
    ...shared,
    choices: answers.map((answer, index) => ({
      id: ids[index],
      text: texts[index],
      // Of one choice any right answer earns the point: one is the right one here, and others weigh as much.
      ...(answer.correct && (isSingle && answer !== right[0] ? { weight: 1 } : { correct: true })),
      feedback: readReaction(answer, index, draft),
    })),
    shuffle: randomAnswers ? undefined : false,
  }
}

function readReaction(
  { chosenFeedback, notChosenFeedback }: MultiChoice['answers'][number],
  index: number,
  draft: Draft,
) {
  const unchosen = draft.text(notChosenFeedback)
  if (unchosen) draft.notes.push(`feedback to whoever does not choose answer ${index + 1}: "${unchosen}"`)
  return draft.text(chosenFeedback)
}

/** Tips stand with their answers and cost nothing; an item has one hint, in which they come together. */
function readTips(answers: MultiChoice['answers'], draft: Draft): string | undefined {
  const tips = answers.flatMap(({ text, tip }) => {
    const help = draft.text(tip)
    return help ? [`${draft.text(text)}: ${help}`] : []
  })
  if (tips.length > 0) draft.notes.push('tips on single answers: they stand together in the hint')
  return tips.join('\n') || undefined
}
