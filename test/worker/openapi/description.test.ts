import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { problems } from '../../../core/problems.ts'
import { api } from '../../../worker/api/index.ts'
import { createApp } from '../../../worker/app.ts'
import { mediaFiles } from '../../../worker/media.ts'
import { describeApi } from '../../../worker/openapi/describe-api.ts'
import {
  exampleAttempt,
  exampleAttemptPuts,
  exampleDrawing,
  exampleHash,
  exampleId,
  exampleQuiz,
} from '../../../worker/openapi/examples.ts'
import generated from '../../../worker/openapi.generated.json' with { type: 'json' }
import { ask, authorKey } from '../ask.ts'

interface Content {
  schema: object
  examples: Record<string, { value: unknown }>
}
interface Operation {
  operationId: string
  security?: object[]
  parameters?: { in: string; name: string; example?: string }[]
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, { content?: Record<string, Content> }>
}

const document = generated as unknown as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
)
const authorized = { headers: { Authorization: `Bearer ${authorKey}` } }

/** A schema of the document as something that can be asked whether a value is valid. */
function readSchema(schema: object): z.ZodType {
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas })
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}

/** Bodies by name. What is sent of a picture is its bytes, which a JSON document has no examples of. */
const bodyExamples = ({ requestBody }: Operation): Record<string, { value: unknown }> => {
  const content = requestBody?.content
  if (content && !content['application/json']) return { new: { value: exampleDrawing } }
  return content?.['application/json']?.examples ?? { '': { value: undefined } }
}

/** A request for each example of an operation's body, or the one that its parameters make. */
const requests = operations.flatMap(({ path, method, operation }) => {
  const address = path.replace(/\{(\w+)\}/g, (_, name) =>
    String(operation.parameters?.find((p) => p.name === name)?.example),
  )
  const bodies = Object.entries(bodyExamples(operation))
  return bodies.map(([name, { value }]) => ({
    title: `${operation.operationId} ${name}`,
    name,
    method,
    address,
    body: value,
    operation,
  }))
})

/** A host that has what the examples are about, but for what the request itself is to bring. */
async function openHost(operationId: string) {
  const tables = ['attempts', 'media', 'quizzes', 'statistics', 'versions']
  for (const table of tables) await env.DB.exec(`delete from ${table}`)
  const app = createApp()
  if (operationId === 'publishQuiz' || operationId === 'putMedia') return app
  await ask('PUT', `/api/media/${exampleHash}`, exampleDrawing, { app, ...authorized })
  await ask('PUT', `/api/quizzes/${exampleId}`, exampleQuiz, { app, ...authorized })
  if (operationId === 'putAttempt') return app
  await ask('PUT', `/api/attempts/${exampleAttempt}`, exampleAttemptPuts.submitted, { app })
  return app
}

describe('the description of the API', () => {
  test('is what the route answers with, and what the schemas say today', async () => {
    const response = await ask('GET', '/api/openapi.json')
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(describeApi())))
  })

  test('has the paths and methods of the routes, no more and no fewer', () => {
    const routes = [...api.routes, ...mediaFiles.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...new Set(routes)].sort())
  })

  test('names every problem, and each operation by another name', () => {
    const text = JSON.stringify(document.paths)
    // Of addresses that the API does not have, and of oEmbed, which has a specification of its own.
    const outside = ['not-found', 'unsupported-format']
    for (const code of Object.keys(problems).filter((code) => !outside.includes(code))) {
      expect(text).toContain(`"code":"${code}"`)
    }
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
  })

  test('has examples that are valid by its own schemas', () => {
    for (const { operation } of operations) {
      for (const { content } of [...Object.values(operation.responses), operation.requestBody ?? {}]) {
        for (const { schema, examples } of Object.values(content ?? {})) {
          for (const [name, { value }] of Object.entries(examples ?? {})) {
            expect(readSchema(schema).safeParse(value).error, `${operation.operationId} ${name}`).toBeUndefined()
          }
        }
      }
    }
  })

  test.each(requests)('keeps its promise: $title', async ({ name, method, address, body, operation }) => {
    const app = await openHost(operation.operationId)
    const response = await ask(method, address, body, { app, ...authorized })
    const content = operation.responses[response.status]?.content?.['application/json']
    if (!content && response.ok) return expect(await response.text()).toBe(exampleDrawing)
    const answer = await response.json()
    expect(response.ok, JSON.stringify(answer)).toBe(true)
    if (!content) throw new Error('the answer is not described')
    expect(readSchema(content.schema).safeParse(answer).error).toBeUndefined()
    const promised = content.examples[name] ?? Object.values(content.examples)[0]
    if (promised) expect(withoutTimes(answer)).toEqual(withoutTimes(promised.value))
  })
})

/** The same but for the server's clock. */
const withoutTimes = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, inner) => (key === 'submittedAt' ? typeof inner : inner))
