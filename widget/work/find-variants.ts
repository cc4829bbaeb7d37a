import type { PublicQuiz } from '../../core/public-quiz.ts'
import { fetchNow } from '../network/load-quiz.ts'
import { ask } from '../network/request.ts'
import type { QuizController } from '../quiz-controller.ts'

/** A quiz that a learner may take instead, as the host lists it: easier or harder, or in another language. */
export type Variant = Pick<PublicQuiz, 'id' | 'language' | 'level'>

/**
 * The others of the quiz's group. Only a quiz that has some comes with a link to their list, so that no other costs a
 * request. What goes wrong is passed over: the quiz can be taken as it is.
 */
export async function findVariants({ embed, answer }: QuizController): Promise<Variant[]> {
  const response = await answer?.catch(() => undefined)
  const [, path] = /<(\/[^>]+)>; rel="collection"/.exec(response?.headers.get('Link') ?? '') ?? []
  const list = path && (await ask<{ quizzes: Variant[] }>(fetchNow, embed.host + path))
  return list && 'body' in list ? list.body.quizzes.filter(({ id }) => id !== embed.quiz) : []
}
