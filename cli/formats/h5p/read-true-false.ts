import { z } from 'zod'
import type { Draft } from './draft.ts'
import { group } from './group.ts'

const said = z.string().optional().catch(undefined)

export const trueFalse = z.object({
  question: z.string(),
  correct: z.enum(['true', 'false']).or(z.boolean()).transform(String),
  behaviour: group({ feedbackOnCorrect: said, feedbackOnWrong: said }),
})

/** A statement that is true or false. What H5P says to both responses alike is the feedback of the item. */
export function readTrueFalse({ question, correct, behaviour }: z.infer<typeof trueFalse>, draft: Draft) {
  const right = correct === 'true'
  const onRight = draft.text(behaviour.feedbackOnCorrect)
  const onWrong = draft.text(behaviour.feedbackOnWrong)
  const isCommon = onRight === onWrong
  const responses = [
    { response: right, feedback: onRight },
    { response: !right, feedback: onWrong },
  ].filter(({ feedback }) => feedback && !isCommon)
  return {
    type: 'true-false',
    prompt: draft.text(question),
    correctResponse: right,
    feedback: isCommon ? onRight : undefined,
    responses: responses.length > 0 ? responses : undefined,
  }
}
