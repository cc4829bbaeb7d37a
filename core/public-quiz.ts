import { z } from 'zod'
import { publicItemSchema, toPublicItem } from './items/index.ts'
import { permuteBy } from './permute.ts'
import { language, level, mode, type Quiz, quizId, quizSchema, quizVersion, source, stimulus } from './quiz.ts'

/** A published quiz as learners see it: no key, feedback, evidence or attribution. */
export const publicQuizSchema = z.strictObject({
  id: quizId,
  version: quizVersion,
  title: quizSchema.shape.title,
  description: quizSchema.shape.description,
  language,
  level: level.optional(),
  source: source.optional(),
  stimulus: stimulus.optional(),
  mode,
  draw: quizSchema.shape.draw,
  items: z.array(publicItemSchema),
})

export type PublicQuiz = z.infer<typeof publicQuizSchema>

/**
 * What a learner may see of a quiz before answering. Built by picking fields one by one, never by leaving some out, so
 * that a field which is added to the format stays private until somebody decides otherwise.
 */
export function toPublicQuiz(quiz: Quiz, id: string, version: string): PublicQuiz {
  return {
    id,
    version,
    title: quiz.title,
    ...(quiz.description !== undefined && { description: quiz.description }),
    language: quiz.language,
    ...(quiz.level && { level: quiz.level }),
    ...(quiz.source && { source: pickSource(quiz.source) }),
    ...(quiz.stimulus && { stimulus: quiz.stimulus }),
    mode: quiz.mode ?? 'practice',
    ...(quiz.draw !== undefined && { draw: quiz.draw }),
    items: quiz.items.map((item) => toPublicItem(item, permuteBy(`${version}:${item.id}`))),
  }
}

const pickSource = ({ title, publisher, url, published, retrieved }: NonNullable<Quiz['source']>) => ({
  title,
  publisher,
  ...(url !== undefined && { url }),
  ...(published !== undefined && { published }),
  ...(retrieved !== undefined && { retrieved }),
})
