import { createDocument } from 'zod-openapi'
import { attemptPutSchema, attemptSchema, checkSchema, itemResultSchema } from '../../core/attempt.ts'
import { publicQuizSchema } from '../../core/public-quiz.ts'
import { quizSchema } from '../../core/quiz.ts'
import { statisticsSchema } from '../../core/statistics.ts'
import { problemSchema, quizListSchema } from '../schemas.ts'
import { attemptPaths } from './attempts.ts'
import { mediaPaths } from './media.ts'
import { quizPaths } from './quizzes.ts'
import { statisticsPaths } from './statistics.ts'
import { systemPaths } from './system.ts'

/**
 * Describes the API as an OpenAPI 3.1 document, out of the schemas that the API parses with. It runs in plain Node when
 * the worker is built, so that the worker does not carry the generator.
 */
export const describeApi = (): object =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Lede',
      version: '1',
      description:
        'Quizzes about articles, for any web page. Public routes answer any origin, without cookies or credentials. ' +
        'Every answer that is neither 2xx nor 304 is a problem (RFC 9457).',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: { ...quizPaths, ...statisticsPaths, ...attemptPaths, ...mediaPaths, ...systemPaths },
    components: {
      schemas: {
        Quiz: quizSchema,
        PublicQuiz: publicQuizSchema,
        QuizList: quizListSchema,
        Check: checkSchema,
        ItemResult: itemResultSchema,
        AttemptPut: attemptPutSchema,
        Attempt: attemptSchema,
        Statistics: statisticsSchema,
        Problem: problemSchema,
      },
      securitySchemes: {
        authorKey: { type: 'http', scheme: 'bearer', description: 'The author key of this host.' },
      },
    },
  })
