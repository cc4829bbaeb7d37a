import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptState } from './attempt.ts'

/** An attempt with its quiz as it was begun: it can be finished even if the host changes or withdraws the quiz. Stored in IndexedDB. */
export interface AttemptRecord {
  id: string
  /** Origin of the quiz. */
  host: string
  /** Embed key: the embed whose current attempt this is, until another one is begun there. */
  place?: string
  /** Embed key of another quiz's embed, where the learner has chosen this quiz instead. */
  insteadAt?: string
  /** When the learner last changed it, in ms since 1970. */
  touchedAt?: number
  quiz: PublicQuiz
  attempt: AttemptState
}

/** Which quiz an element asks for. */
export interface Embed {
  /** Origin of the quiz. */
  readonly host: string
  readonly quiz: string
  readonly testAsked: boolean
}

/** The name of an embed among the stored attempts, of which each embed has one current: `place` in the records. */
export const embedKey = ({ host, quiz, testAsked }: Embed) => `${host} ${quiz}${testAsked ? ' test' : ''}`

/** An attempt that nothing has been done to. */
export function newRecord(embed: Embed, quiz: PublicQuiz): AttemptRecord {
  const attempt = newAttempt(makeAttemptId(), quiz, embed.testAsked ? 'test' : quiz.mode)
  return { id: attempt.id, host: embed.host, place: embedKey(embed), quiz, attempt }
}

export const newAttempt = (
  id: string,
  quiz: Pick<PublicQuiz, 'id' | 'version'>,
  mode: AttemptState['mode'],
): AttemptState => ({
  id,
  quiz: quiz.id,
  version: quiz.version,
  mode,
  status: 'not-started',
  revision: 0,
  acknowledged: 0,
  responses: {},
  position: 0,
  checked: {},
  hints: [],
})

/** A random UUID (version 4), also where `crypto.randomUUID` is missing: on http pages. */
export const makeAttemptId = () =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] as number
    return (digit === '0' ? random & 15 : 8 | (random & 3)).toString(16)
  })
