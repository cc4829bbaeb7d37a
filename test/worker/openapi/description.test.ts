import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import { problems } from '../../../core/problems.ts'
import { api } from '../../../worker/api/index.ts'
import { mediaFiles } from '../../../worker/api/media.ts'
import { describeApi } from '../../../worker/openapi/describe-api.ts'
import { sendRequest } from '../send-request.ts'
import { document, operations } from './operations.ts'

/** A schema of the document as something that can be asked whether a value is valid. Zod reads no conditions. */
function readSchema(schema: object): z.ZodType {
  const isCondition = (name: string) => ['if', 'then', 'else', 'dependentSchemas', 'dependentRequired'].includes(name)
  const whole = JSON.stringify({ ...schema, $defs: document.components.schemas }, (name, value) =>
    isCondition(name) ? undefined : value,
  )
  return z.fromJSONSchema(JSON.parse(whole.replaceAll('#/components/schemas/', '#/$defs/')))
}

describe('the description of the API', () => {
  test('equals the response of its route and the current schemas', async () => {
    const response = await sendRequest('GET', '/api/openapi.json')
    expect(await response.json()).toEqual(await describeApi())
  })

  test('has exactly the paths and methods of the routes', () => {
    const routes = [...api.routes, ...mediaFiles.routes]
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
    expect(operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual([...new Set(routes)].sort())
  })

  test('names every problem, and gives each operation a unique id', () => {
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
            // The conditions of the schema of a quiz file say what each item type has.
            if (operation.operationId === 'publishQuiz' && content === operation.requestBody?.content)
              expect(parseQuiz(value).issues).toBeUndefined()
          }
        }
      }
    }
  })
})
