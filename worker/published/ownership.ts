import type { AuthorRow } from '../db/authors.ts'
import type { Standing } from '../db/standing.ts'
import { ProblemError } from '../problem.ts'
import { noQuiz } from './missing-quiz.ts'

/**
 * Returns the quiz if the key may change it: the operator's may change every quiz, an author's the own ones.
 *
 * @param author null for the operator
 * @throws ProblemError unknown-quiz or not-your-quiz
 */
export function requireOwn(standing: Standing | undefined, author: AuthorRow | null): Standing {
  if (!standing) throw new ProblemError('unknown-quiz', noQuiz)
  if (author === null || standing.author === author.id) return standing
  const owner = standing.authorName ?? 'the operator of this host'
  throw new ProblemError('not-your-quiz', `This quiz belongs to ${owner}. Choose another id for yours.`)
}

/** What the host has of a quiz, as the API shows it. */
export const showCurrent = ({ version, publishedAt, publisher, withdrawnAt }: Standing) => ({
  version,
  publishedAt: new Date(publishedAt).toISOString(),
  ...(publisher !== null && { author: publisher }),
  ...(withdrawnAt !== null && { withdrawnAt: new Date(withdrawnAt).toISOString() }),
})

/** The problem of a condition that is not met, with who published what in the meantime. */
export function versionChanged(standing: Standing | undefined): ProblemError {
  const detail = standing
    ? 'The host has another version than the request expects: see "current". Compare it with yours, then send it with this version in If-Match.'
    : 'The host has no quiz with this id. Send it without If-Match.'
  return new ProblemError('version-changed', detail, standing ? { current: showCurrent(standing) } : {})
}
