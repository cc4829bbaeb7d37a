import { createMiddleware } from 'hono/factory'
import type { Env } from '../bindings.ts'
import { describes, problemAnswers } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'

/**
 * Requires that the host has the secrets of classes.
 *
 * @throws ProblemError classes-unavailable
 */
export const requireSecrets = describes(
  { responses: problemAnswers('classes-unavailable') },
  createMiddleware<Env>(async (c, next) => {
    const { TICKET_PEPPER: ticketPepper, SEAT_KEY: seatKey } = c.env
    if (!ticketPepper || !seatKey) {
      const detail = 'This host has no classes: its operator has not set the secrets TICKET_PEPPER and SEAT_KEY.'
      throw new ProblemError('classes-unavailable', detail)
    }
    c.set('classSecrets', { ticketPepper, seatKey })
    await next()
  }),
)
