import { z } from 'zod'
import { quizSchema } from './quiz.ts'

type Override = z.core.ToJSONSchemaParams['override']

/** The JSON Schema (2020-12) of a quiz file. `override` may change the schema of each field. */
export const quizJsonSchema = (override?: Override): Record<string, unknown> => {
  const options = { target: 'draft-2020-12', io: 'input', ...(override && { override }) } as const
  const { $schema, ...schema } = z.toJSONSchema(quizSchema, options)
  return { $schema, title: 'Lede quiz', ...schema }
}
