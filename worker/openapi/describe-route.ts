import type { MiddlewareHandler } from 'hono'
import type { DescribeRouteOptions, ResponsesWithResolver } from 'hono-openapi'
import type { ZodObject, ZodType } from 'zod'
import { type ProblemCode, problems } from '../../core/problems.ts'
import { problemSchema } from '../problem.ts'

type Answer = ResponsesWithResolver[string]
type Content = NonNullable<Extract<Answer, { content?: unknown }>['content']>[string]
type Parameters = NonNullable<DescribeRouteOptions['parameters']>
type Headers = Extract<Answer, { headers?: unknown }>['headers']

/** A header that an answer has, always or only sometimes. */
export const header = (description: string, presence?: 'sometimes') => ({
  description,
  schema: { type: 'string' as const, description },
  ...(presence === undefined && { required: true }),
})

type SchemaObject = Extract<NonNullable<Content['schema']>, { type?: unknown }>

/**
 * A schema in a description. It is passed on as it is and becomes JSON Schema when the document is made (`describe-api.ts`),
 * so that the worker does not carry the conversion.
 */
const schemaOf = (schema: ZodType) => schema as unknown as SchemaObject

/** The body of a request, in JSON. Its examples are in `operation-examples.ts`. */
export const jsonBody = (schema: ZodType) => ({
  required: true,
  content: { 'application/json': { schema: schemaOf(schema) } },
})

/** The parameters of a query string. */
export const queryParameters = ({ shape }: ZodObject<Record<string, ZodType>>): Parameters =>
  Object.entries(shape).map(([name, schema]) => ({ in: 'query', name, schema: schemaOf(schema) as object }))

/** An answer in JSON. Its examples are in `operation-examples.ts`. */
export const jsonAnswer = (description: string, schema: ZodType, headers?: Headers): Answer => ({
  description,
  ...(headers && { headers }),
  content: { 'application/json': { schema: schemaOf(schema) } },
})

const text = (description: string, type: 'integer' | 'string') => ({ description, schema: { type } })
const retryAfter = { 'Retry-After': text('Seconds to wait.', 'integer') }
const problemHeaders: Partial<Record<number, Headers>> = {
  401: { 'WWW-Authenticate': text('Bearer.', 'string') },
  405: { Allow: text('The methods that the address takes.', 'string') },
  429: retryAfter,
  503: retryAfter,
}

/** The problem responses of a route or middleware, by status. The name of each example is the code. */
export function problemAnswers(...codes: ProblemCode[]): ResponsesWithResolver {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, problemAnswer(status, some)]))
}

/** The response for one of these problems. */
export const problemAnswer = (status: number, codes: ProblemCode[]): Answer => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code].title}.`).join(' '),
  ...(problemHeaders[status] && { headers: problemHeaders[status] }),
  content: {
    'application/problem+json': {
      schema: schemaOf(problemSchema),
      examples: Object.fromEntries(codes.map((code) => [code, {}])),
    },
  },
})

/** Key of a middleware's description, in the format of hono-openapi. */
export const description = Symbol('description')

/** Attaches to a middleware the requirements and problems that it adds to its routes. */
export const describes = <Middleware extends MiddlewareHandler>(
  spec: DescribeRouteOptions,
  middleware: Middleware,
): Middleware => Object.assign(middleware, { [description]: spec })

/**
 * Describes a route, as a middleware that passes all requests on. hono-openapi's own function would bundle its schema
 * converters with the worker.
 */
export const describeRoute = (spec: DescribeRouteOptions): MiddlewareHandler => describes(spec, (_, next) => next())
