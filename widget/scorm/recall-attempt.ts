import type { Attempt } from '../../core/attempt.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { type Fetch, request } from '../network/request.ts'

/** A handed-in attempt as its host has recorded it, with the version of the quiz that was taken. */
export interface Recalled {
  attempt: Attempt
  publicQuiz: PublicQuiz
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const leastPause = 10_000

/**
 * The attempt if the host has received it, also after a page that ended before it heard of that. Undefined if it has not
 * been handed in. Repeated while the host cannot be reached.
 */
export async function recallAttempt(fetch: Fetch, host: string, id: string): Promise<Recalled | undefined> {
  const attempt = await read<Attempt>(fetch, `${host}/api/attempts/${id}`)
  if (attempt?.status !== 'submitted') return undefined
  const { quiz, version } = attempt
  const publicQuiz = await read<PublicQuiz>(fetch, `${host}/api/quizzes/${quiz}?version=${version}`)
  return publicQuiz && { attempt, publicQuiz }
}

async function read<Body>(fetch: Fetch, url: string): Promise<Body | undefined> {
  for (;;) {
    const outcome = await request<Body>(fetch, url)
    if (!('retryAfter' in outcome)) return 'body' in outcome ? outcome.body : undefined
    await pause(Math.max(outcome.retryAfter, leastPause))
  }
}
