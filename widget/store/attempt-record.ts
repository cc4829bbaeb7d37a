import type { SeatAssignment } from '../../core/classes/seat-view.ts'
import type { AnyResponse } from '../../core/items/index.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import type { AttemptState } from './attempt.ts'

/**
 * An attempt with the quiz version that it was begun with, so that it can be finished after the host changes or withdraws
 * the quiz. Stored in IndexedDB.
 */
export interface AttemptRecord {
  id: string
  /** Origin of the quiz. */
  host: string
  /** Key of the embed whose current attempt this is, until another one is begun there. */
  place?: string
  /** Key of another quiz's embed, in which the learner has chosen this quiz instead. */
  insteadAt?: string
  /** When the learner last changed it, in ms since 1970. */
  touchedAt?: number
  quiz: PublicQuiz
  attempt: AttemptState
  /** Present if it is the attempt of a seat in a class. */
  seat?: SeatPart
}

/** What the device knows of a seat's attempt beyond an anonymous one. Stored in IndexedDB. */
export interface SeatPart {
  seat: number
  /** Bearer key of the seat. Each attempt has its own, so that it can be sent after another pupil has sat down. */
  token: string
  /** The responses at the revision `acknowledged`: what differs from them has been changed on this device. */
  base: Record<string, AnyResponse>
  /** True if the device forgets the seat once the attempt is handed in. */
  shared: boolean
  /** The assignment as the host last described it to the seat. */
  assignment: SeatAssignment
  /** How far the host's clock is ahead of the device's, in ms. */
  ahead: number
  endsAt?: string | undefined
  /** True if the end of its time ended it. */
  ended?: boolean
  /** When responses arrived after the end. */
  late?: string | undefined
}

/** The quiz that an element embeds. */
export interface Embed {
  /** Origin of the quiz. */
  readonly host: string
  readonly quiz: string
  readonly testAsked: boolean
  /** "CLASS/3" if the quiz is given to a class. */
  readonly assignment?: string | null
  /** Id of the attempt to show, if the page names one: begun under it, or resumed from another device. */
  readonly attempt?: string | null
}

/** The embed key, `place` in the stored records. Each embed has one current attempt. */
export const embedKey = ({ host, quiz, testAsked, attempt }: Embed) =>
  `${host} ${quiz}${testAsked ? ' test' : ''}${attempt ? ` ${attempt}` : ''}`

/** A new attempt at an embed, not stored yet. */
export function newRecord(embed: Embed, quiz: PublicQuiz, id = makeAttemptId()): AttemptRecord {
  const attempt = newAttempt(id, quiz, embed.testAsked ? 'test' : quiz.mode)
  return { id, host: embed.host, place: embedKey(embed), quiz, attempt }
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

/** A random UUID (version 4), also on http pages, which have no `crypto.randomUUID`. */
export const makeAttemptId = () =>
  '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const random = crypto.getRandomValues(new Uint8Array(1))[0] as number
    return (digit === '0' ? random & 15 : 8 | (random & 3)).toString(16)
  })
