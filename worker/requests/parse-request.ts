import type { z } from 'zod'
import { issuesOf } from '../../core/issues.ts'
import { limits } from '../limits.ts'
import { Problem } from '../problem.ts'
import { readJson } from './read-json.ts'

/**
 * Reads a body by its schema.
 *
 * @throws Problem as `readJson` does, and invalid-request with a pointer for each field that is wrong or unknown
 */
export async function readBody<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.infer<Schema>> {
  const value = await readJson(request, limits.bodyBytes)
  return parseRequest(schema, value, 'The body is not of the right form: see "errors".')
}

/**
 * Reads a query string by its schema; parameters that the schema does not know are ignored.
 *
 * @throws Problem invalid-request
 */
export const readQuery = <Schema extends z.ZodType>(query: Record<string, string>, schema: Schema): z.infer<Schema> =>
  parseRequest(schema, query, 'The query string is not of the right form: "errors" names its parameters.')

function parseRequest<Schema extends z.ZodType>(schema: Schema, value: unknown, detail: string): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new Problem('invalid-request', detail, { errors: issuesOf(parsed.error, value) })
}
