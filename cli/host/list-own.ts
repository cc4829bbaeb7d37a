import type { InferResponseType } from 'hono/client'
import { type Asking, apiOf, askHost } from './ask-host.ts'

type Page = InferResponseType<ReturnType<typeof apiOf>['publications']['$get'], 200>

/** A quiz that a key may change. */
export type Own = Page['quizzes'][number]

/** Whose key it is, and the quizzes that it may change, by id. */
export interface OwnQuizzes {
  /** The author's name; undefined for the operator. */
  name?: string
  quizzes: Map<string, Own>
}

/** Lists the quizzes that a key may change; undefined if the host refuses the key, or has no such list yet. */
export async function listOwn(host: URL, key: string, asking: Asking = {}): Promise<OwnQuizzes | undefined> {
  const headers = { Authorization: `Bearer ${key}` }
  const own: OwnQuizzes = { quizzes: new Map() }
  for (let cursor: string | undefined; ; ) {
    const query = { ...(cursor !== undefined && { cursor }) }
    const answer = await askHost((options) => apiOf(host).publications.$get({ query }, { ...options, headers }), asking)
    if (!('body' in answer) || !Array.isArray(answer.body?.quizzes)) return undefined
    if (answer.body.author) own.name = answer.body.author.name
    for (const quiz of answer.body.quizzes) own.quizzes.set(quiz.id, quiz)
    if (answer.body.cursor === undefined || answer.body.cursor === cursor) return own
    cursor = answer.body.cursor
  }
}
