import type { Quiz } from '../../../core/quiz.ts'
import type { Problem } from '../../../worker/api/type.ts'
import { ask, type Host } from '../../host.ts'
import type { Draft } from '../draft/draft.ts'

/** What the host has of a quiz. */
export type Current = NonNullable<Problem['current']>
export type Published = Awaited<ReturnType<typeof publishQuiz>>
export type Publication = Awaited<ReturnType<typeof listPublications>>[number]

/** Publishes if the version on the host is still `base`; undefined: if the quiz is new. Throws a Failure. */
export const publishQuiz = (host: Host, quiz: string, draft: Draft, base: string | undefined) =>
  ask(
    host.quizzes[':quiz'].$put({
      param: { quiz },
      header: base === undefined ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` },
      // The host checks it.
      json: draft as unknown as Quiz,
    }),
  )

/** A published version as a draft. Throws a Failure. */
export const readSource = async (host: Host, quiz: string, version: string): Promise<Draft> =>
  (await ask(host.quizzes[':quiz'].source.$get({ param: { quiz }, query: { version } }))) as Draft

/** All quizzes that the key may change. Throws a Failure. */
export async function listPublications(host: Host) {
  const readPage = (cursor: string | undefined) =>
    ask(host.publications.$get({ query: cursor === undefined ? {} : { cursor } }))
  let page = await readPage(undefined)
  const all = [...page.quizzes]
  while (page.cursor !== undefined) {
    page = await readPage(page.cursor)
    all.push(...page.quizzes)
  }
  return all
}
