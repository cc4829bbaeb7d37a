import { z } from 'zod'
import { letterId } from '../ids.ts'
import type { Draft } from './draft.ts'

export const singleChoiceSet = z.object({
  choices: z.array(z.object({ question: z.string().catch(''), answers: z.array(z.string()).catch([]) })),
})
type SingleChoice = z.infer<typeof singleChoiceSet>['choices'][number]

/** One question of a set: the first answer is the right one, and H5P shuffles them. */
export const readSingleChoice = ({ question, answers }: SingleChoice, draft: Draft) => ({
  type: 'choice',
  prompt: draft.text(question),
  choices: answers.map((text, index) => ({
    id: letterId(index),
    text: draft.text(text),
    correct: index === 0 ? true : undefined,
  })),
})
