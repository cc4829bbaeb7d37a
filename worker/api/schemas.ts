import { z } from 'zod'
import { ticket } from '../../core/classes/ids.ts'
import { language, level, mode, quizId, quizSchema, quizVersion } from '../../core/quiz.ts'
import { readCursor } from '../cursor.ts'

/** `?version=` of a quiz. */
export const versionQuerySchema = z.object({
  version: quizVersion.optional().describe('Any published version. Default the current one.'),
})

/** `?cursor=`, `?language=` and `?variantsOf=` of the list of quizzes. */
export const listQuerySchema = z.object({
  cursor: z
    .string()
    .max(120)
    .refine((cursor) => readCursor(cursor) !== undefined, { error: 'must be the "cursor" of the previous page' })
    .optional()
    .describe('The "cursor" of the previous page.'),
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
  cursor: z.string().optional().describe('The cursor of the next page; missing on the last one.'),
})
export type QuizList = z.infer<typeof quizListSchema>

/** A published version. */
export const publishedSchema = z.strictObject({
  id: quizId,
  version: quizVersion,
  givingCode: ticket
    .optional()
    .describe('Of a quiz that only classes take: the code by which a teacher gives it to a class.'),
})
export type Published = z.infer<typeof publishedSchema>

/** SHA-256 of a picture, as in its path. */
export const mediaHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe("SHA-256 of the picture's bytes, in lower-case hexadecimal.")

/** A picture's name in its path. */
export const mediaName = z
  .string()
  .describe('The hash of the picture and its kind, as in "media.src" of a published quiz.')

/** An uploaded picture. */
export const sentMediaSchema = z.strictObject({
  src: z.string().describe('How a published quiz names the picture in "media.src", and its address on this host.'),
})
export type SentMedia = z.infer<typeof sentMediaSchema>

/** The response of a healthy host. */
export const healthSchema = z.strictObject({ status: z.literal('ok') })
