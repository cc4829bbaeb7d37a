import { Hono } from 'hono'
import { generateSpecs, uniqueSymbol } from 'hono-openapi'
import { z } from 'zod'
import { attemptId, attemptPutSchema, attemptSchema, checkSchema, itemResultSchema } from '../../core/attempt.ts'
import { classCreateSchema, classSchema } from '../../core/classes/class.ts'
import { assignmentNumber, attemptNumber, classId, seatNumber } from '../../core/classes/ids.ts'
import { reportSchema } from '../../core/classes/report.ts'
import { seatAttemptPutSchema, seatAttemptSchema } from '../../core/classes/seat-attempt.ts'
import { seatViewSchema } from '../../core/classes/seat-view.ts'
import { publicQuizSchema } from '../../core/public-quiz.ts'
import { quizId, quizSchema } from '../../core/quiz.ts'
import { mergeBlock, quizJsonSchema } from '../../core/quiz-json-schema.ts'
import { statisticsSchema } from '../../core/statistics.ts'
import { authorId, historySchema, publicationsSchema } from '../api/author-schemas.ts'
import { api } from '../api/index.ts'
import { mediaFiles } from '../api/media.ts'
import { mediaHash, mediaName, quizListSchema } from '../api/schemas.ts'
import { problemSchema } from '../problem.ts'
import { addExamples } from './add-examples.ts'
import { describes, description, problemAnswer, problemAnswers } from './describe-route.ts'
import type { OpenApiDocument, Operation, Parameter } from './document.ts'

/** Schemas that become components of the document; all others are inlined. */
const named: Record<string, z.ZodType> = {
  Quiz: quizSchema,
  PublicQuiz: publicQuizSchema,
  QuizList: quizListSchema,
  History: historySchema,
  Publications: publicationsSchema,
  Check: checkSchema,
  ItemResult: itemResultSchema,
  AttemptPut: attemptPutSchema,
  Attempt: attemptSchema,
  Statistics: statisticsSchema,
  ClassCreate: classCreateSchema,
  Class: classSchema,
  Report: reportSchema,
  SeatView: seatViewSchema,
  SeatAttemptPut: seatAttemptPutSchema,
  SeatAttempt: seatAttemptSchema,
  Problem: problemSchema,
}

/** The schema of each path parameter, for all routes. */
const pathParameters: Record<string, z.ZodType> = {
  quiz: quizId,
  author: authorId,
  attempt: attemptId,
  hash: mediaHash,
  name: mediaName,
  class: classId,
  seat: seatNumber,
  assignment: assignmentNumber,
  number: attemptNumber,
}

/** Responses of every route. */
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
 * The OpenAPI 3.1 document, from the descriptions of all routes. Generated at build time, so that the worker contains
 * neither the examples nor the conversion of schemas.
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
          authorKey: {
            type: 'http',
            scheme: 'bearer',
            description: "The operator's author key, or the key of an author of this host.",
          },
          operatorKey: { type: 'http', scheme: 'bearer', description: "The operator's author key." },
          classKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'The key of a management or reading link of a class, derived from its secret by HKDF-SHA-256.',
          },
          seatToken: { type: 'http', scheme: 'bearer', description: 'The token of a seat, from `joinClass`.' },
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

type Override = NonNullable<z.core.ToJSONSchemaParams['override']>

/** Adds the type of discriminated unions, which zod omits. */
const addType: Override = ({ zodSchema, jsonSchema }) => {
  if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema.type = 'object'
}

const override: Override = (context) => {
  mergeBlock(context)
  addType(context)
}
const options = { override }

/** A schema as a reference if it has a name, else inlined. */
function convert(schema: z.ZodType): object {
  const name = names.get(schema)
  return name === undefined ? stripDialect(z.toJSONSchema(schema, options)) : { $ref: referTo(name) }
}

/** The named schemas, which refer to each other by their names. */
function convertNamed(): Record<string, object> {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(named)) registry.add(schema, { id: name })
  const { schemas } = z.toJSONSchema(registry, { ...options, uri: referTo })
  // A file may have short forms, which the schema of a parsed quiz does not describe.
  const all = { ...schemas, Quiz: quizJsonSchema(addType) }
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, stripDialect(schema)]))
}

const stripDialect = ({ $schema, $id, ...schema }: z.core.JSONSchema.BaseSchema): object => schema

/** Adds schemas and descriptions to the parameters; path parameters are the same for all routes. */
function describeParameters(operation: Operation) {
  const parameters = operation.parameters?.map(describeParameter)
  if (parameters) operation.parameters = parameters.sort((a, b) => a.in.localeCompare(b.in))
}

/** Copies the description into the schema, where client generators look for it. */
function describeParameter({ description: own, ...parameter }: Parameter): Parameter {
  const given = parameter.in === 'path' ? pathParameters[parameter.name] : undefined
  if (parameter.in === 'path' && !given) throw new Error(`the path parameter "${parameter.name}" is not described`)
  const schema: Parameter['schema'] = given ? convert(given) : { ...parameter.schema }
  const description = own ?? schema.description
  return description === undefined
    ? { ...parameter, schema }
    : { ...parameter, description, schema: { ...schema, description } }
}
