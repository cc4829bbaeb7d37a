import type { PublicQuiz } from '../../core/public-quiz.ts'
import { quizId } from '../../core/quiz.ts'
import type { Catalogue } from '../published/catalogue.ts'

/**
 * The public view of the current version of a quiz; undefined if the quiz is unknown or withdrawn.
 *
 * @throws StorageUnavailable if the quiz is not cached and the database fails
 */
export async function findPublicQuiz(catalogue: Catalogue, id: string): Promise<PublicQuiz | undefined> {
  if (!quizId.safeParse(id).success) return undefined
  const current = await catalogue.findCurrent(id)
  const text = current && !current.withdrawn && (await catalogue.findPublicText(id, current.version))
  return text ? JSON.parse(text) : undefined
}
