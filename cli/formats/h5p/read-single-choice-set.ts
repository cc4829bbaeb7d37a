import { z } from 'zod'
import { letterIds } from '../../../authoring/formats/ids.ts'
import type { Draft } from './draft.ts'

export const singleChoiceSet = z.object({
  // One that is broken in itself has no text, and is refused for it.
  choices: z.array(
    z
      .object({ question: z.string().catch(''), answers: z.array(z.string()).catch([]) })
      .catch({ question: '', answers: [] }),
  ),
})
type SingleChoice = z.infer<typeof singleChoiceSet>['choices'][number]

/** One question of a set: the first answer is the right one, and H5P shuffles them. */
export function readSingleChoice({ question, answers }: SingleChoice, draft: Draft) {
  const prompt = draft.text(question)
  const texts = answers.map((text) => draft.text(text) ?? '')
  const ids = letterIds(texts)
  const choices = texts.map((text, index) => ({ id: ids[index], text, correct: index === 0 ? true : undefined }))
  return { type: 'choice', prompt, choices }
}
