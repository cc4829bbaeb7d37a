import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { readSeatToken } from '../classes/seat-token.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { readBearer } from '../requests/read-bearer.ts'

/**
 * Requires a seat token that this host made, of the class in the address. Whether the seat has been released since is
 * left to the statement that needs it, so a forged token costs no row.
 *
 * @throws ProblemError unauthorized
 */
export const requireSeat = describes(
  { security: [{ seatToken: [] }], responses: problemAnswers('unauthorized', 'seat-revoked', 'storage-unavailable') },
  createMiddleware<Env>(async (c, next) => {
    checkSeatToken(c)
    await next()
  }),
)

/** Sets the seat of the token. */
export function checkSeatToken(c: Context<Env>): void {
  const seat = readSeatToken(c.var.classSecrets, readBearer(c))
  const id = c.req.param('class')
  if (seat && (id === undefined || id === seat.class)) c.set('seat', seat)
  else {
    const detail = 'Send the token of the seat as "Authorization: Bearer TOKEN". POST /api/join returns it.'
    throw new ProblemError('unauthorized', detail, { headers: { 'WWW-Authenticate': 'Bearer' } })
  }
}
