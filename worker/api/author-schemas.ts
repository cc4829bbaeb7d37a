import { z } from 'zod'
import { mode, quizId, quizSchema, quizVersion } from '../../core/quiz.ts'

/** The id of an author. */
export const authorId = z
  .string()
  .regex(/^[0-9a-f]{12}$/, { error: 'must be 12 hexadecimal digits' })
  .describe('Made by the host.')

const authorName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .describe('Whom the key is for, such as "Desk A". Authors see it with what was published.')

const time = z.iso.datetime()

/** A new author. */
export const authorCreateSchema = z.strictObject({ name: authorName })

/** A new author with the key. */
export const newAuthorSchema = z.strictObject({
  id: authorId,
  name: authorName,
  key: z.string().describe('The key of the author. The host keeps its SHA-256, so it cannot be shown again.'),
})
export type NewAuthor = z.infer<typeof newAuthorSchema>

const authorSchema = z.strictObject({
  id: authorId,
  name: authorName,
  createdAt: time,
  revokedAt: time.optional().describe('Since when the key is refused.'),
})
export type Author = z.infer<typeof authorSchema>

/** All authors of a host. */
export const authorListSchema = z.strictObject({ authors: z.array(authorSchema) })

const publisher = authorName.optional().describe('The author who published it; missing if the operator did.')

/** What the host has of a quiz, for an author who publishes another version. */
export const currentSchema = z.strictObject({
  version: quizVersion.describe('The current version.'),
  publishedAt: time.describe('When it became the current one.'),
  author: publisher,
  withdrawnAt: time.optional().describe('Since when the quiz is withdrawn.'),
})

/** The versions of a quiz. */
export const historySchema = z.strictObject({
  id: quizId,
  owner: authorName.optional().describe('The author who may change the quiz; missing if only the operator may.'),
  current: currentSchema,
  versions: z
    .array(z.strictObject({ version: quizVersion, publishedAt: time, author: publisher }))
    .describe('Each version once, with the first time that it was published; newest first.'),
})
export type History = z.infer<typeof historySchema>

/** A page of the quizzes that a key may change. */
export const publicationsSchema = z.strictObject({
  author: z
    .strictObject({ id: authorId, name: authorName })
    .optional()
    .describe("Whose key it is; missing for the operator's."),
  quizzes: z.array(
    z.strictObject({
      id: quizId,
      title: quizSchema.shape.title,
      language: quizSchema.shape.language,
      mode,
      access: quizSchema.shape.access,
      owner: historySchema.shape.owner,
      current: currentSchema,
    }),
  ),
  cursor: z.string().optional().describe('The cursor of the next page; missing on the last one.'),
})
export type Publications = z.infer<typeof publicationsSchema>
