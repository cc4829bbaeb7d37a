import { Hono } from 'hono'
import { z } from 'zod'
import { seatNumber } from '../../../core/classes/ids.ts'
import { seatListSchema, seatPatchSchema, seatSchema, ticketsPutSchema } from '../../../core/classes/seat.ts'
import type { Env } from '../../bindings.ts'
import { changeSeat, putTickets, unknownSeat } from '../../classes/change-seats.ts'
import { eraseSeat } from '../../db/classes/seats.ts'
import { requireTeacher } from '../../middleware/require-class.ts'
import { requireSecrets } from '../../middleware/require-secrets.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../../openapi/describe-route.ts'
import { readBody, readNumbers } from '../../requests/read-request.ts'

const readSeat = readNumbers(z.object({ seat: seatNumber }), () => unknownSeat())

/** The teacher's routes of seats. */
export const seats = new Hono<Env>()
  .put(
    '/classes/:class/tickets',
    describeRoute({
      operationId: 'putTickets',
      summary: 'Replaces the tickets of seats. A seat comes into being by its first ticket.',
      description: 'Safe to repeat. The host stores a keyed hash of each ticket.',
      responses: {
        200: jsonAnswer('All seats of the class.', seatListSchema),
        ...problemAnswers('unknown-class', 'invalid-request'),
      },
    }),
    requireSecrets,
    requireTeacher,
    readBody(ticketsPutSchema),
    async (c) => {
      const { tickets } = c.req.valid('json')
      return c.json({ seats: await putTickets(c.var.database, c.var.classSecrets, c.var.class.id, tickets) }, 200)
    },
  )
  .patch(
    '/classes/:class/seats/:seat',
    describeRoute({
      operationId: 'changeSeat',
      summary: 'Gives a seat extra time, or releases it from every device.',
      responses: {
        200: jsonAnswer('The seat.', seatSchema),
        ...problemAnswers('unknown-class', 'unknown-seat', 'invalid-request'),
      },
    }),
    requireSecrets,
    requireTeacher,
    readSeat,
    readBody(seatPatchSchema),
    async (c) => {
      const { seat } = c.req.valid('param')
      return c.json(
        await changeSeat(c.var.database, c.var.classSecrets, { class: c.var.class.id, seat }, c.req.valid('json')),
        200,
      )
    },
  )
  .delete(
    '/classes/:class/seats/:seat',
    describeRoute({
      operationId: 'eraseSeat',
      summary: 'Erases a seat with everything that it did. Its number and its tokens are never valid again.',
      responses: { 204: { description: 'The seat is erased.' }, ...problemAnswers('unknown-class', 'unknown-seat') },
    }),
    requireTeacher,
    readSeat,
    async (c) => {
      if (!(await eraseSeat(c.var.database, c.var.class.id, c.req.valid('param').seat))) throw unknownSeat()
      return c.body(null, 204)
    },
  )
