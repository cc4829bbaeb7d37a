import type { Joined } from '../../core/classes/seat-view.ts'
import { fetchNow, request, sendJson } from '../network/request.ts'
import { makeAttemptId } from '../store/attempt-record.ts'
import { findSeat, forgetSeat, type HeldSeat, keepSeat } from './seat-store.ts'

/** A code has fewer characters than that, a ticket as many, even if typed without spaces and hyphens. */
const ticketLength = 12

/** Joins a class by a typed ticket or code. Returns the seat, which is not kept yet, or the code of a problem. */
export async function join(host: string, typed: string): Promise<HeldSeat | string> {
  const text = typed.trim()
  const claimKey = `${host} claim`
  const body = text.length < ticketLength ? { code: text, claim: await findClaim(claimKey) } : { ticket: text }
  const outcome = await request<Joined>(fetchNow, `${host}/api/join`, sendJson('POST', body))
  if ('problem' in outcome) return outcome.problem.code
  if ('retryAfter' in outcome) return 'unreachable'
  await forgetSeat(claimKey)
  const { class: classId, sharedDevices, ...seat } = outcome.body
  return { ...seat, key: `${host} ${classId}`, shared: sharedDevices }
}

/** A random claim, kept until it has a seat: after a lost response the same claim gets the same seat. */
async function findClaim(key: string): Promise<string> {
  const { token = makeAttemptId() } = (await findSeat(key)) ?? {}
  await keepSeat({ key, token, seat: 0, shared: false })
  return token
}
