import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { type Protocol, toPut } from '../network/outbox.ts'
import { type HttpProblem, sendJson } from '../network/request.ts'
import { type AttemptState, isUnsent } from '../store/attempt.ts'
import type { AttemptRecord } from '../store/attempt-record.ts'
import { adopt } from './adopt.ts'

/** The path of a seat's attempt; its id is "CLASS/ASSIGNMENT/SEAT/ATTEMPT". */
export const pathOf = (id: string) =>
  id.replace(/^(.+)\/(\d+)\/\d+\/(\d+)$/, '/api/classes/$1/assignments/$2/attempts/$3')

export const authorize = (token: string | undefined, init?: RequestInit): RequestInit => ({
  ...init,
  headers: { ...init?.headers, Authorization: `Bearer ${token}` },
})

interface SeatOutcome {
  body?: SeatAttempt
  /** Problems carry the attempt as recorded. */
  problem?: HttpProblem & { recorded?: SeatAttempt }
}

interface SeatProtocol extends Protocol<SeatAttempt> {
  /**
   * The stored record after the attempt has been read from the host. What is unsent of an attempt that has ended stays: the
   * host keeps it as late once it is sent.
   */
  adoptRead: (before: AttemptRecord, recorded: SeatAttempt) => AttemptRecord
}

const keyOf = (id: string, { revision, responses }: Pick<AttemptState, 'revision' | 'responses'>) =>
  JSON.stringify([id, revision, responses])

/** How the attempts of seats travel: with the revision that they build on, and merged when another device was faster. */
export function openSeatProtocol(): SeatProtocol {
  /** What this page has sent. */
  const sent = new Set<string>()
  const adoptRecorded = (before: AttemptRecord, recorded: SeatAttempt) =>
    adopt(before, recorded, Date.now(), sent.has(keyOf(before.id, recorded)))

  return {
    adoptRead: (before, recorded) =>
      recorded.status === 'ended' && isUnsent(before.attempt) ? before : adoptRecorded(before, recorded),
    writePut: ({ id, attempt, seat }) => {
      sent.add(keyOf(id, attempt))
      return {
        path: pathOf(id),
        init: authorize(seat?.token, sendJson('PUT', { ...toPut(attempt), base: attempt.acknowledged })),
      }
    },
    readOutcome: ({ seat }, outcome) => {
      const { body, problem } = outcome as SeatOutcome
      const recorded = body ?? problem?.recorded
      if (recorded?.now) return (before) => adoptRecorded(before, recorded)
      if (!problem) return undefined
      const { code, detail } = problem
      // A refusal of the token that a new ticket has replaced meanwhile says nothing about the new one.
      return (before) =>
        before.seat?.token === seat?.token
          ? { ...before, attempt: { ...before.attempt, refusal: { code, detail } } }
          : before
    },
  }
}
