import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { exampleClass, exampleClassCreate } from '../../../worker/openapi/class-examples.ts'
import {
  exampleDrawing,
  exampleHash,
  exampleId,
  exampleQuiz,
  exampleReceiptKey,
  exampleVersion,
} from '../../../worker/openapi/examples.ts'
import { exampleJoins } from '../../../worker/openapi/seat-examples.ts'
import { sendRequest } from '../send-request.ts'
import { alike, handIn } from '../statistics/hand-in.ts'
import { asAuthor, authorize, authorized, openHost, operations, putExampleWork, withoutTimes } from './operations.ts'

type App = Awaited<ReturnType<typeof openHost>>

/** What has to have happened for an answer, where the request alone does not make it. Headers are sent along. */
interface Before {
  happens?: (app: App) => Promise<unknown>
  headers?: Record<string, string>
}

const allRight = { where: 'roofs', count: '1,200' }

async function handInTwenty() {
  await handIn(exampleId, exampleVersion, alike(15, allRight))
  await handIn(exampleId, exampleVersion, alike(5, { ...allRight, count: '12' }))
}

const before: Record<string, Before> = {
  'getQuiz 304': { headers: { 'If-None-Match': '*' } },
  'getSource 304': { headers: { 'If-None-Match': `"${exampleVersion}"` } },
  'getMedia 304': { headers: { 'If-None-Match': `"${exampleHash}"` } },
  'getStatistics 304': { headers: { 'If-None-Match': `"${exampleVersion}.0"` } },
  'getStatistics 200 many': { happens: handInTwenty },
  'getItemStatistics 200 many': { happens: handInTwenty },
  'createClass 200 new': { happens: (app) => sendRequest('POST', '/api/classes', exampleClassCreate, { app }) },
  'changeClass 200 names': { headers: { 'If-Match': '"0"' } },
  'getReport 304': { headers: { 'If-None-Match': '*' } },
  'joinClass 200 code': {
    happens: () => env.DB.exec(`insert into codes values ('${exampleJoins.code.code}', '${exampleClass}', 9e12)`),
  },
  'putSeatAttempt 200 submitted': { happens: (app) => putExampleWork(app, 'in-progress') },
  'publishQuiz 200 new': {
    happens: (app) => sendRequest('PUT', `/api/quizzes/${exampleId}`, exampleQuiz, { app, ...asAuthor }),
  },
  'putMedia 200 new': {
    happens: (app) => sendRequest('PUT', `/api/media/${exampleHash}`, exampleDrawing, { app, ...authorized }),
  },
}

/** Each answer that is described and no problem: by its examples, or by itself where it has none. */
const answers = operations.flatMap(({ method, address, operation }) =>
  Object.entries(operation.responses)
    .filter(([status]) => /^[23]/.test(status))
    .flatMap(([status, { content }]) => {
      const examples = Object.entries(content?.['application/json']?.examples ?? {})
      const named = examples.length ? examples : [['', { value: undefined }] as const]
      return named.map(([name, { value }]) => ({
        title: `${operation.operationId} ${status} ${name}`.trim(),
        ...{ method, address, operation, status, name, value },
      }))
    }),
)

/** What is sent: the example of the same name. Of a picture it is the bytes, which a JSON document has no examples of. */
function bodyOf({ name, operation }: (typeof answers)[number]): unknown {
  const content = operation.requestBody?.content
  if (!content) return undefined
  const json = content['application/json']
  return json ? json.examples?.[name]?.value : exampleDrawing
}

test.each(answers)('behaves as described: $title', async (answer) => {
  const app = await openHost(answer.operation.operationId)
  const { happens, headers } = before[answer.title] ?? {}
  await happens?.(app)
  const options = {
    app,
    bindings: { RECEIPT_KEY: exampleReceiptKey },
    headers: { ...authorize(answer.operation).headers, ...headers },
  }
  const response = await sendRequest(answer.method, answer.address, bodyOf(answer), options)
  const text = await response.text()
  expect(String(response.status), text).toBe(answer.status)
  if (answer.value !== undefined) expect(withoutTimes(JSON.parse(text))).toEqual(withoutTimes(answer.value))
  else if (answer.status === '304' || answer.status === '204') expect(text).toBe('')
  else if (answer.operation.operationId === 'getMedia') expect(text).toBe(exampleDrawing)
  else expect(JSON.parse(text).openapi).toBe('3.1.0')
})

test('every body example is sent, and every prepared response is described', () => {
  const titles = answers.map(({ title }) => title)
  expect(titles).toEqual(expect.arrayContaining(Object.keys(before)))
  for (const { operation } of operations) {
    const examples = Object.keys(operation.requestBody?.content['application/json']?.examples ?? {})
    const sent = answers.filter((answer) => answer.operation === operation).map(({ name }) => name)
    expect(sent).toEqual(expect.arrayContaining(examples))
  }
})
