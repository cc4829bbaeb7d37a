import { z } from 'zod'
import { quizSchema } from './quiz.ts'

/** The JSON Schema (2020-12) of a quiz file: what gives authors completion and help in any editor. */
export const quizJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...schema } = z.toJSONSchema(quizSchema, { target: 'draft-2020-12', io: 'input' })
  return { $schema, title: 'Lede quiz', ...schema }
}
