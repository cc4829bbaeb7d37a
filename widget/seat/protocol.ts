import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { type Protocol, toPut } from '../network/outbox.ts'
import { type HttpProblem, sendJson } from '../network/request.ts'
import type { AttemptState } from '../store/attempt.ts'
import type { AttemptRecord } from '../store/attempt-record.ts'
import { adopt, isEqual } from './adopt.ts'

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
  /** The change of the stored record that adopts the attempt as recorded. */
  adopting: (id: string, recorded: SeatAttempt) => (before: AttemptRecord) => AttemptRecord
}

/** How the attempts of seats travel: with the revision that they build on, and merged when another device was faster. */
export function openSeatProtocol(): SeatProtocol {
  /** What has been sent of each attempt, by revision, until the host has described that revision or a later one. */
  const sent = new Map<string, Record<number, AttemptState['responses']>>()

  const adopting: SeatProtocol['adopting'] = (id, recorded) => {
    const own = Object.entries(sent.get(id) ?? {})
    const isOwn = own.some(([, responses]) => isEqual(responses, recorded.responses))
    sent.set(id, Object.fromEntries(own.filter(([revision]) => Number(revision) > recorded.revision)))
    return (before) => adopt(before, recorded, Date.now(), isOwn)
  }

  return {
    adopting,
    writePut: ({ id, attempt, seat }) => {
      sent.set(id, { ...sent.get(id), [attempt.revision]: attempt.responses })
      return {
        path: pathOf(id),
        init: authorize(seat?.token, sendJson('PUT', { ...toPut(attempt), base: attempt.acknowledged })),
      }
    },
    readOutcome: ({ id }, outcome) => {
      const { body, problem } = outcome as SeatOutcome
      const recorded = body ?? problem?.recorded
      if (recorded?.now) return adopting(id, recorded)
      if (!problem) return undefined
      const { code, detail } = problem
      return (before) => ({ ...before, attempt: { ...before.attempt, refusal: { code, detail } } })
    },
  }
}
