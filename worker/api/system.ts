import { Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '../bindings.ts'
import { readCurrent } from '../db/quizzes.ts'
import { describeRoute, jsonAnswer, problemAnswers } from '../openapi/describe-route.ts'
import document from '../openapi.generated.json' with { type: 'json' }
import { healthSchema } from './schemas.ts'

/** Health check and OpenAPI document. */
export const system = new Hono<Env>()
  .get(
    '/health',
    describeRoute({
      operationId: 'getHealth',
      summary: 'Checks that the worker and its database respond.',
      responses: { 200: jsonAnswer('Both respond.', healthSchema), ...problemAnswers('storage-unavailable') },
    }),
    async (c) => {
      // No quiz has this id: the query needs the tables but reads no row.
      await readCurrent(c.var.database, '')
      return c.json({ status: 'ok' } as const, 200)
    },
  )
  .get(
    '/openapi.json',
    describeRoute({
      operationId: 'getDescription',
      summary: 'This description.',
      responses: {
        200: jsonAnswer(
          'An OpenAPI document.',
          z.looseObject({ openapi: z.string() }).describe('An OpenAPI 3.1 document.'),
        ),
      },
    }),
    (c) => c.json(document as { openapi: string }, 200, { 'Cache-Control': 'public, max-age=3600' }),
  )
