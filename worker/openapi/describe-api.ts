import { Hono } from 'hono'
import { generateSpecs, uniqueSymbol } from 'hono-openapi'
import { z } from 'zod'
import { attemptId, attemptPutSchema, attemptSchema, checkSchema, itemResultSchema } from '../../core/attempt.ts'
import { publicQuizSchema } from '../../core/public-quiz.ts'
import { quizId, quizSchema } from '../../core/quiz.ts'
import { statisticsSchema } from '../../core/statistics.ts'
import { api } from '../api/index.ts'
import { mediaFiles } from '../api/media.ts'
import { mediaHash, mediaName, quizListSchema } from '../api/schemas.ts'
import { problemSchema } from '../problem.ts'
import { addExamples } from './add-examples.ts'
import { describes, description, problemAnswer, problemAnswers } from './describe-route.ts'
import type { OpenApiDocument, Operation, Parameter } from './document.ts'

/** The schemas that the document names; every other one is written out where it is used. */
const named: Record<string, z.ZodType> = {
  Quiz: quizSchema,
  PublicQuiz: publicQuizSchema,
  QuizList: quizListSchema,
  Check: checkSchema,
  ItemResult: itemResultSchema,
  AttemptPut: attemptPutSchema,
  Attempt: attemptSchema,
  Statistics: statisticsSchema,
  Problem: problemSchema,
}

/** What a name in the path of a route stands for, wherever it is used. */
const pathParameters: Record<string, z.ZodType> = {
  quiz: quizId,
  attempt: attemptId,
  hash: mediaHash,
  name: mediaName,
}

/** What any route can answer. */
const always = describes(
  { responses: { ...problemAnswers('internal-error'), default: problemAnswer(405, ['method-not-allowed']) } },
  (_, next) => next(),
)

const info = {
  title: 'Lede',
  version: '1',
  description:
    'Quizzes about articles, for any web page. Public routes accept any origin, without cookies or credentials. ' +
    'Every response other than 2xx and 304 is a problem (RFC 9457).',
  license: { name: 'MIT', identifier: 'MIT' },
}

/**
 * The OpenAPI 3.1 document of the API, from what each route says of itself. It is made when the worker is built: the worker
 * serves it as it is, and carries neither the examples nor what converts schemas.
 */
export async function describeApi(): Promise<OpenApiDocument> {
  const routes = new Hono().use(always).route('/', api).route('/', mediaFiles)
  for (const { handler } of routes.routes) {
    if (description in handler) Object.assign(handler, { [uniqueSymbol]: { spec: handler[description] } })
  }
  const { tags: _, ...document } = await generateSpecs(routes, {
    documentation: {
      info,
      servers: [{ url: '/' }],
      components: {
        schemas: convertNamed(),
        securitySchemes: {
          authorKey: { type: 'http', scheme: 'bearer', description: 'The author key of this host.' },
        },
      },
    },
    excludeStaticFile: false,
    defaultValidationErrorResponse: false,
  })
  const written: OpenApiDocument = JSON.parse(
    JSON.stringify(document, (_, value) => (value instanceof z.ZodType ? convert(value) : value)),
  )
  for (const operations of Object.values(written.paths)) {
    const methods = Object.keys(operations).flatMap((method) =>
      method === 'get' ? ['GET', 'HEAD'] : method.toUpperCase(),
    )
    for (const operation of Object.values(operations)) {
      describeParameters(operation)
      addExamples(operation, methods.sort())
    }
  }
  return written
}

const names = new Map(Object.entries(named).map(([name, schema]) => [schema, name]))
const referTo = (name: string) => `#/components/schemas/${name}`

/** A choice between objects is an object: zod does not say so. */
const options = {
  override: ({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema }) => {
    if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema.type = 'object'
  },
}

/** A schema where it is used: by its name, or written out. */
function convert(schema: z.ZodType): object {
  const name = names.get(schema)
  return name === undefined ? stripDialect(z.toJSONSchema(schema, options)) : { $ref: referTo(name) }
}

/** The named schemas, which refer to each other by their names. */
function convertNamed(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: name })
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: referTo })
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, stripDialect(schema)]))
}

const stripDialect = ({ $schema, $id, ...schema }: z.core.JSONSchema.BaseSchema): object => schema

/** Writes out the parameters: a name in a path stands for the same everywhere, so no route says again what it is. */
function describeParameters(operation: Operation) {
  const parameters = operation.parameters?.map(describeParameter)
  if (parameters) operation.parameters = parameters.sort((a, b) => a.in.localeCompare(b.in))
}

/** Descriptions stand in the schema as well, where generators of clients look for them. */
function describeParameter({ description: own, ...parameter }: Parameter): Parameter {
  const given = parameter.in === 'path' ? pathParameters[parameter.name] : undefined
  if (parameter.in === 'path' && !given) throw new Error(`the path parameter "${parameter.name}" is not described`)
  const schema: Parameter['schema'] = given ? convert(given) : { ...parameter.schema }
  const description = own ?? schema.description
  return description === undefined
    ? { ...parameter, schema }
    : { ...parameter, description, schema: { ...schema, description } }
}
