import { z } from 'zod'
import { attemptSchema } from '../core/attempt.ts'
import { type ProblemCode, problems } from '../core/problems.ts'
import { language, level, mode, quizId, quizSchema, quizVersion } from '../core/quiz.ts'
import { readCursor } from './cursor.ts'
import { limits } from './limits.ts'

/** `?version=` of a quiz. */
export const versionQuerySchema = z.object({
  version: quizVersion.optional().describe('Any published version. Default the current one.'),
})

/** `?cursor=`, `?language=` and `?variantsOf=` of the list of quizzes. */
export const listQuerySchema = z.object({
  cursor: z
    .string()
    .max(120)
    .refine((cursor) => readCursor(cursor) !== undefined, { error: 'must be the "cursor" of the page before' })
    .optional()
    .describe('Where to go on: the "cursor" of the page before.'),
  language: language
    .optional()
    .describe('Only quizzes in this language; "pt" finds all of its variants, "pt-BR" only that one.'),
  variantsOf: quizId
    .optional()
    .describe('Only this quiz and its variants; for a variant, the quiz that it is one of, and all of its variants.'),
})

/** A page of published quizzes. */
export const quizListSchema = z.strictObject({
  quizzes: z.array(
    z.strictObject({
      id: quizId,
      version: quizVersion,
      title: quizSchema.shape.title,
      description: quizSchema.shape.description,
      language,
      level: level.optional(),
      variantOf: quizSchema.shape.variantOf,
      mode,
      items: z.int().describe('How many items the quiz has.'),
    }),
  ),
  cursor: z.string().optional().describe('Where the next page begins; missing on the last one.'),
})
export type QuizList = z.infer<typeof quizListSchema>

/** What has been published. */
export const publishedSchema = z.strictObject({ id: quizId, version: quizVersion })

/** SHA-256 of a picture, as the address has it. */
export const mediaHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the picture's bytes, in lower-case hexadecimal.")

/** A picture that has been sent. */
export const sentMediaSchema = z.strictObject({
  src: z.string().describe('How a published quiz names the picture in "media.src", and its address on this host.'),
})
export type SentMedia = z.infer<typeof sentMediaSchema>

/** All is well. */
export const healthSchema = z.strictObject({ status: z.literal('ok') })

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** What every answer that is neither 2xx nor 304 carries (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string().describe('A URN made from the code.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('What went wrong here, and how to mend it.'),
  code: z.enum(codes).describe('What went wrong, for programs.'),
  requestId: z.uuid().describe('To be named when asking about it; also in the header X-Request-Id.'),
  errors: z
    .array(
      z.strictObject({
        pointer: z.string().describe('Where: a JSON pointer (RFC 6901) into the body, or a query parameter.'),
        detail: z.string().describe('What is wrong there.'),
      }),
    )
    .max(limits.errorsPerProblem)
    .optional()
    .describe('What is wrong, one by one; "detail" says how many more there are.'),
  attempt: attemptSchema.optional().describe('With attempt-submitted: the attempt as it is recorded, for good.'),
})
