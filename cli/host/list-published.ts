import { type Asking, askHost, type HostAnswer } from './ask-host.ts'
import { describeFailure, HostError } from './describe-failure.ts'

/** What a host lists of a quiz. */
export interface Listed {
  id: string
  version: string
  title: string
  language: string
  items: number
}

/**
 * Reads what a host has, page by page, by quiz id.
 *
 * @throws HostError
 */
export async function listPublished(host: URL, asking: Asking = {}): Promise<Map<string, Listed>> {
  const quizzes = new Map<string, Listed>()
  for (let cursor: string | undefined; ; ) {
    const url = new URL('/api/quizzes', host)
    if (cursor !== undefined) url.searchParams.set('cursor', cursor)
    const page = readPage(await askHost(url, {}, asking), host)
    for (const quiz of page.quizzes) quizzes.set(quiz.id, quiz)
    if (page.cursor === undefined || page.cursor === cursor) return quizzes
    cursor = page.cursor
  }
}

/** Whether a host has ever had a version of a quiz. Versions are kept for good. */
export async function hasVersion(host: URL, quiz: string, version: string, asking: Asking = {}): Promise<boolean> {
  const url = new URL(`/api/quizzes/${quiz}?version=${version}`, host)
  const answer = await askHost(url, {}, asking)
  if ('unreachable' in answer) throw new HostError(describeFailure(answer, host))
  return answer.status === 200
}

function readPage(answer: HostAnswer, host: URL): { quizzes: Listed[]; cursor?: string } {
  if ('body' in answer && typeof answer.body === 'object' && answer.body !== null && 'quizzes' in answer.body) {
    return answer.body as { quizzes: Listed[]; cursor?: string }
  }
  throw new HostError(describeFailure(answer, host))
}
