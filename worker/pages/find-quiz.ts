import type { PublicQuiz } from '../../core/public-quiz.ts'
import { quizId } from '../../core/quiz.ts'
import type { Catalogue } from '../published/catalogue.ts'

/**
 * What a page may show of the current version of a quiz; undefined where there is no such quiz.
 *
 * @throws StorageUnavailable where nothing is held and the database does not answer
 */
export async function findPublicQuiz(catalogue: Catalogue, id: string): Promise<PublicQuiz | undefined> {
  if (!quizId.safeParse(id).success) return undefined
  const current = await catalogue.findCurrent(id)
  const text = current && (await catalogue.findPublicText(id, current.version))
  return text ? JSON.parse(text) : undefined
}
