import { env } from 'cloudflare:workers'
import { createApp } from '../../../worker/app.ts'
import { hashAuthorKey } from '../../../worker/authors/author-key.ts'
import { writeSeatToken } from '../../../worker/classes/seat-token.ts'
import { exampleAuthor, exampleAuthorKey } from '../../../worker/openapi/author-examples.ts'
import {
  exampleAssignmentCreate,
  exampleClass,
  exampleClassCreate,
  exampleClassKey,
  exampleSeat,
  exampleTickets,
} from '../../../worker/openapi/class-examples.ts'
import {
  exampleAttempt,
  exampleAttemptPuts,
  exampleDrawing,
  exampleHash,
  exampleId,
  exampleQuiz,
} from '../../../worker/openapi/examples.ts'
import { exampleJoins, exampleSeatPuts } from '../../../worker/openapi/seat-examples.ts'
import generated from '../../../worker/openapi.generated.json' with { type: 'json' }
import { authorKey, classSecrets, sendRequest } from '../send-request.ts'

interface Content {
  schema: object
  examples?: Record<string, { value: unknown }>
}
export interface Operation {
  operationId: string
  security?: object[]
  parameters?: { in: string; name: string; example?: string | number }[]
  requestBody?: { content: Record<string, Content> }
  responses: Record<string, { content?: Record<string, Content> }>
}

/** The description of the API as it is served. */
export const document = generated as unknown as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

/** Every operation of it, with the address that the examples of its parameters make. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method: method.toUpperCase(),
    address: path.replace(/\{(\w+)\}/g, (_, name) =>
      String(operation.parameters?.find((parameter) => parameter.name === name)?.example),
    ),
    operation,
  })),
)

export const authorized = { headers: { Authorization: `Bearer ${authorKey}` } }

/** The key of the examples' author. */
export const asAuthor = { headers: { Authorization: `Bearer ${exampleAuthorKey}` } }

/** The Bearer key of the examples that an operation needs. */
export function authorize({ security }: Operation) {
  const [scheme = 'authorKey'] = Object.keys(security?.[0] ?? {})
  const keys: Record<string, string> = {
    authorKey: exampleAuthorKey,
    operatorKey: authorKey,
    classKey: exampleClassKey,
    seatToken,
  }
  return { headers: { Authorization: `Bearer ${keys[scheme]}` } }
}

/** The token of the seat of the examples. */
export const seatToken = writeSeatToken(
  { ticketPepper: classSecrets.TICKET_PEPPER, seatKey: classSecrets.SEAT_KEY },
  { class: exampleClass, seat: exampleSeat, epoch: 0 },
)

/** A host that has what the examples are about, but for what the request itself is to bring. */
export async function openHost(operationId: string) {
  const tables = [
    'attempts',
    'authors',
    'media',
    'quizzes',
    'statistics',
    'versions',
    'work',
    'assignments',
    'seats',
    'codes',
    'classes',
  ]
  for (const table of tables) await env.DB.exec(`delete from ${table}`)
  const app = createApp()
  await addAuthor(exampleAuthor, 'Desk A', exampleAuthorKey)
  if (operationId === 'publishQuiz' || operationId === 'putMedia') return app
  await sendRequest('PUT', `/api/media/${exampleHash}`, exampleDrawing, { app, ...authorized })
  await sendRequest('PUT', `/api/quizzes/${exampleId}`, exampleQuiz, { app, ...asAuthor })
  if (/^(createClass|get(Item)?Statistics)$/.test(operationId)) return app
  await sendRequest('POST', '/api/classes', exampleClassCreate, { app })
  const teacher = { app, headers: { Authorization: `Bearer ${exampleClassKey}` } }
  await sendRequest('PUT', `/api/classes/${exampleClass}/tickets`, exampleTickets, teacher)
  await sendRequest('POST', '/api/join', exampleJoins.ticket, { app })
  if (operationId === 'createAssignment') return app
  await sendRequest('POST', `/api/classes/${exampleClass}/assignments`, exampleAssignmentCreate, teacher)
  if (operationId !== 'putSeatAttempt') await putExampleWork(app)
  if (operationId === 'putAttempt') return app
  await sendRequest('PUT', `/api/attempts/${exampleAttempt}`, exampleAttemptPuts.submitted, { app })
  return app
}

/** Stores an author with a key of one's own choice. */
export const addAuthor = (id: string, name: string, key = '') =>
  env.DB.prepare('insert into authors (id, name, key_hash, created_at) values (?, ?, ?, 0)')
    .bind(id, name, hashAuthorKey(key))
    .run()

/** Puts the attempt of the examples' seat, up to a state. */
export async function putExampleWork(
  app: ReturnType<typeof createApp>,
  until: keyof typeof exampleSeatPuts = 'submitted',
) {
  const path = `/api/classes/${exampleClass}/assignments/1/attempts/1`
  const pupil = { app, headers: { Authorization: `Bearer ${seatToken}` } }
  await sendRequest('PUT', path, exampleSeatPuts['in-progress'], pupil)
  if (until === 'submitted') await sendRequest('PUT', path, exampleSeatPuts.submitted, pupil)
}

const byChance =
  /^(now|token|ticket|code|key|(submitted|created|expires|claimed|started|updated|ends|received|published)At)$/
const isAuthorId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{12}$/.test(value)

/** The same but for the server's clock and chance. */
export const withoutTimes = (value: unknown) =>
  JSON.parse(JSON.stringify(value), (key, inner) =>
    byChance.test(key) || isAuthorId(inner) || (key === 'receipt' && typeof inner === 'string') ? typeof inner : inner,
  )
