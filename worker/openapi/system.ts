import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { healthSchema } from '../schemas.ts'
import { jsonContent } from './json-content.ts'
import { internalError, problemResponses, storageProblems } from './problem-responses.ts'

const documentSchema = z.looseObject({ openapi: z.string() }).describe('An OpenAPI 3.1 document.')

/** The description of what `worker/api/health.ts` and `openapi.ts` do. */
export const systemPaths: ZodOpenApiPathsObject = {
  '/api/health': {
    get: {
      operationId: 'getHealth',
      summary: 'Whether the worker and its database answer.',
      responses: {
        200: { description: 'Both do.', content: jsonContent(healthSchema, { well: { status: 'ok' } }) },
        ...problemResponses('GET, HEAD', storageProblems),
      },
    },
  },
  '/api/openapi.json': {
    get: {
      operationId: 'getDescription',
      summary: 'This description.',
      responses: {
        200: { description: 'An OpenAPI document.', content: jsonContent(documentSchema, {}) },
        ...problemResponses('GET, HEAD', internalError),
      },
    },
  },
}
