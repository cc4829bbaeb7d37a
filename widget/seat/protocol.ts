import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { type Protocol, toPut } from '../network/outbox.ts'
import { type HttpProblem, sendJson } from '../network/request.ts'
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

/** How the attempts of seats travel: with the revision that they build on, and merged when another device was faster. */
export const seatProtocol: Protocol<SeatAttempt> = {
  writePut: ({ id, attempt, seat }) => ({
    path: pathOf(id),
    init: authorize(seat?.token, sendJson('PUT', { ...toPut(attempt), base: attempt.acknowledged })),
  }),
  readOutcome: (_, outcome) => {
    const { body, problem } = outcome as SeatOutcome
    const recorded = body ?? problem?.recorded
    if (recorded?.now) return (before) => adopt(before, recorded, Date.now())
    if (!problem) return undefined
    const { code, detail } = problem
    return (before) => ({ ...before, attempt: { ...before.attempt, refusal: { code, detail } } })
  },
}
