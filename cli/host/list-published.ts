import type { InferResponseType } from 'hono/client'
import { type Asking, apiOf, askHost } from './ask-host.ts'
import { describeFailure, HostError } from './describe-failure.ts'

type Page = InferResponseType<ReturnType<typeof apiOf>['quizzes']['$get'], 200>

/** A quiz in a host's list. */
export type Listed = Page['quizzes'][number]

/**
 * Reads the list of a host's quizzes, page by page, by quiz id.
 *
 * @throws HostError
 */
export async function listPublished(host: URL, asking: Asking = {}): Promise<Map<string, Listed>> {
  const quizzes = new Map<string, Listed>()
  for (let cursor: string | undefined; ; ) {
    const query = { ...(cursor !== undefined && { cursor }) }
    const answer = await askHost((options) => apiOf(host).quizzes.$get({ query }, options), asking)
    // Any server can listen at the address, so the types of the API prove nothing here.
    if (!('body' in answer) || !Array.isArray(answer.body?.quizzes)) throw new HostError(describeFailure(answer, host))
    for (const quiz of answer.body.quizzes) quizzes.set(quiz.id, quiz)
    if (answer.body.cursor === undefined || answer.body.cursor === cursor) return quizzes
    cursor = answer.body.cursor
  }
}

/** True if a host has ever had this version of a quiz; versions are never deleted. */
export async function hasVersion(host: URL, quiz: string, version: string, asking: Asking = {}): Promise<boolean> {
  const answer = await askHost(
    (options) => apiOf(host).quizzes[':quiz'].$get({ param: { quiz }, query: { version } }, options),
    asking,
  )
  if ('unreachable' in answer) throw new HostError(describeFailure(answer, host))
  return answer.status === 200
}
