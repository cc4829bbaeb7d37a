import type { MiddlewareHandler } from 'hono'
import type { z } from 'zod'
import { issuesOf } from '../../core/issues.ts'
import type { Env } from '../bindings.ts'
import { limits } from '../limits.ts'
import { describes, jsonBody, problemAnswers, queryParameters } from '../openapi/describe-route.ts'
import { ProblemError } from '../problem.ts'
import { readJson } from './read-json.ts'

/** Middleware that validates one part of a request, with the types of its input and output. */
type Reads<Part extends string, Schema extends z.ZodType> = MiddlewareHandler<
  Env,
  string,
  { in: { [P in Part]: z.input<Schema> }; out: { [P in Part]: z.output<Schema> } }
>

/** The problems of reading any JSON body. */
export const jsonProblems = problemAnswers('malformed-json', 'body-too-large', 'unsupported-media-type')

/**
 * Reads the body by its schema: `c.req.valid('json')`.
 *
 * @throws ProblemError as `readJson` does, and invalid-request with a pointer for each field that is wrong or unknown
 */
export const readBody = <Schema extends z.ZodType<object>>(schema: Schema): Reads<'json', Schema> =>
  describes({ requestBody: jsonBody(schema), responses: jsonProblems }, async (c, next) => {
    const value = await readJson(c.req.raw, limits.bodyBytes)
    c.req.addValidatedData('json', parse(schema, value, 'The body is invalid: see "errors".'))
    await next()
  })

/**
 * Reads the query string by its schema: `c.req.valid('query')`. Parameters that the schema does not know are ignored.
 *
 * @throws ProblemError invalid-request
 */
export const readQuery = <Schema extends z.ZodObject<Record<string, z.ZodType>>>(
  schema: Schema,
): Reads<'query', Schema> =>
  describes({ parameters: queryParameters(schema) }, async (c, next) => {
    const detail = 'The query string is invalid: "errors" names the parameters.'
    c.req.addValidatedData('query', parse(schema, c.req.query(), detail))
    await next()
  })

/**
 * Reads a name in the path by its schema: `c.req.valid('param')`.
 *
 * @param describe makes the problem's detail from the schema's message
 * @throws ProblemError invalid-request
 */
export const readParam =
  <Schema extends z.ZodObject>(schema: Schema, describe: (message: string) => string): Reads<'param', Schema> =>
  async (c, next) => {
    const parsed = schema.safeParse(c.req.param())
    if (!parsed.success) throw new ProblemError('invalid-request', describe(parsed.error.issues[0]?.message ?? ''))
    c.req.addValidatedData('param', parsed.data)
    await next()
  }

/**
 * Reads numbers in the path by their schema: `c.req.valid('param')`.
 *
 * @param unknown makes the problem of a name that is not such a number
 */
export const readNumbers =
  <Schema extends z.ZodObject>(schema: Schema, unknown: (field: string) => ProblemError): Reads<'param', Schema> =>
  async (c, next) => {
    const numbers = Object.fromEntries(
      Object.keys(schema.shape).map((name) => [name, readNumber(c.req.param(name) ?? '')]),
    )
    const parsed = schema.safeParse(numbers)
    if (!parsed.success) throw unknown(String(parsed.error.issues[0]?.path[0]))
    c.req.addValidatedData('param', parsed.data)
    await next()
  }

/** A number as its only spelling: one address for one thing. */
const readNumber = (text: string) => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined)

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown, detail: string): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new ProblemError('invalid-request', detail, { errors: issuesOf(parsed.error, value) })
}
