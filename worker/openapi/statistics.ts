import { z } from 'zod'
import type { ZodOpenApiPathsObject } from 'zod-openapi'
import { leastAttempts, statisticsSchema } from '../../core/statistics.ts'
import { versionQuerySchema } from '../schemas.ts'
import { exampleId, exampleVersion } from './examples.ts'
import { jsonContent } from './json-content.ts'
import { quizPath } from './parameters.ts'
import { commonProblems, invalidQuery, missingProblems, problemResponses } from './problem-responses.ts'

const etag = z.string().meta({ description: 'Changes when the figures do.' })

/** The description of what `worker/api/statistics.ts` does. */
export const statisticsPaths: ZodOpenApiPathsObject = {
  '/api/quizzes/{quiz}/statistics': {
    get: {
      operationId: 'getStatistics',
      summary: 'How others did: what the attempts that were handed in amount to.',
      description: 'Practice and test count together. The figures may be a minute old.',
      requestParams: { path: quizPath, query: versionQuerySchema },
      responses: {
        200: {
          description: 'The figures, or only how many attempts it takes before there are any.',
          headers: z.object({ ETag: etag }),
          content: jsonContent(statisticsSchema, {
            few: { id: exampleId, version: exampleVersion, leastAttempts },
            many: {
              id: exampleId,
              version: exampleVersion,
              leastAttempts,
              attempts: 20,
              scores: [
                { share: 0.5, attempts: 5 },
                { share: 1, attempts: 15 },
              ],
              items: [
                { id: 'where', attempts: 20, facility: 1, right: 1 },
                { id: 'count', attempts: 20, facility: 0.75, right: 0.75 },
              ],
            },
          }),
        },
        304: { description: 'The client has these figures already (`If-None-Match`).' },
        ...problemResponses('GET, HEAD', {
          ...invalidQuery('version', 'must be the 16 characters of a version'),
          ...missingProblems,
          ...commonProblems,
        }),
      },
    },
  },
}
