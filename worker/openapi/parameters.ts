import { z } from 'zod'
import { attemptId } from '../../core/attempt.ts'
import { quizId } from '../../core/quiz.ts'
import { mediaHash } from '../schemas.ts'
import { exampleAttempt, exampleHash, exampleId, exampleSrc } from './examples.ts'

/** `{quiz}` in an address. */
export const quizPath = z.object({ quiz: quizId.meta({ param: { example: exampleId } }) })

/** `{hash}` of a picture in an address. */
export const mediaPath = z.object({ hash: mediaHash.meta({ param: { example: exampleHash } }) })

/** `{name}` of a picture in an address. */
export const mediaNamePath = z.object({
  name: z
    .string()
    .describe('The hash of the picture and its kind, as in "media.src" of a published quiz.')
    .meta({ param: { example: exampleSrc.replace('media/', '') } }),
})

/** `{attempt}` in an address. */
export const attemptPath = z.object({ attempt: attemptId.meta({ param: { example: exampleAttempt } }) })
