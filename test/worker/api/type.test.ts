import { hc, type InferRequestType, type InferResponseType } from 'hono/client'
import { expect, expectTypeOf, test } from 'vitest'
import type { Attempt, AttemptPut, Check, ItemResult } from '../../../core/attempt.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import type { Statistics } from '../../../core/statistics.ts'
import type { History, NewAuthor, Publications } from '../../../worker/api/author-schemas.ts'
import type { QuizList } from '../../../worker/api/schemas.ts'
import type { Api, Problem } from '../../../worker/api/type.ts'
import { publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

/** The API as a program in TypeScript calls it. */
const { api } = hc<Api>('https://lede.test', {
  fetch: async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const path = request.url.slice(new URL(request.url).origin.length)
    return sendRequest(request.method, path, request.body ? await request.text() : undefined)
  },
})

const quiz = api.quizzes[':quiz']
const attempt = api.attempts[':attempt']

test('the type of the API has the input of each route', () => {
  expectTypeOf<InferRequestType<typeof attempt.$put>['json']>().toEqualTypeOf<AttemptPut>()
  expectTypeOf<InferRequestType<typeof attempt.$put>['param']>().toEqualTypeOf<{ attempt: string }>()
  expectTypeOf<InferRequestType<typeof quiz.checks.$post>['json']>().toEqualTypeOf<Check>()
  expectTypeOf<InferRequestType<typeof quiz.$get>['query']>().toEqualTypeOf<{ version?: string | undefined }>()
  expectTypeOf<InferRequestType<typeof api.quizzes.$get>['query']>().toEqualTypeOf<{
    cursor?: string | undefined
    language?: string | undefined
    variantsOf?: string | undefined
  }>()
})

test('the type of the API has the output of each route', () => {
  expectTypeOf<InferResponseType<typeof attempt.$put, 200>>().toEqualTypeOf<Attempt>()
  expectTypeOf<InferResponseType<typeof attempt.$get, 200>>().toEqualTypeOf<Attempt>()
  expectTypeOf<InferResponseType<typeof quiz.checks.$post, 200>>().toEqualTypeOf<ItemResult>()
  expectTypeOf<InferResponseType<typeof quiz.$get, 200>>().toEqualTypeOf<PublicQuiz>()
  expectTypeOf<InferResponseType<typeof quiz.statistics.$get, 200>>().toEqualTypeOf<Statistics>()
  expectTypeOf<InferResponseType<typeof api.quizzes.$get, 200>>().toEqualTypeOf<QuizList>()
  expectTypeOf<InferResponseType<typeof quiz.$put, 200 | 201>>().toEqualTypeOf<{
    id: string
    version: string
    givingCode?: string | undefined
  }>()
  expectTypeOf<InferResponseType<typeof quiz.source.$get, 200>>().toEqualTypeOf<Quiz>()
  expectTypeOf<InferResponseType<typeof quiz.versions.$get, 200>>().toEqualTypeOf<History>()
  expectTypeOf<InferResponseType<typeof api.authors.$post, 201>>().toEqualTypeOf<NewAuthor>()
  expectTypeOf<InferResponseType<typeof api.publications.$get, 200>>().toEqualTypeOf<Publications>()
  expectTypeOf<InferResponseType<(typeof api.media)[':hash']['$put'], 201>>().toEqualTypeOf<{ src: string }>()
  expectTypeOf<InferResponseType<typeof attempt.$put, 409>>().toEqualTypeOf<Problem>()
})

test('a typed client gets from the list of quizzes to a result', async () => {
  const { id, version } = await publish()
  const list = await api.quizzes.$get({ query: { variantsOf: id } })
  if (list.status !== 200) throw new Error('no list')
  expect((await list.json()).quizzes).toMatchObject([{ id, version }])
  const shown = await quiz.$get({ param: { quiz: id }, query: { version } })
  if (shown.status !== 200) throw new Error('no quiz')
  const { items, mode } = await shown.json()
  const responses = { roofs: 'roofs' }
  const param = { attempt: crypto.randomUUID() }
  const put = await attempt.$put({ param, json: { quiz: id, version, mode, revision: 1, responses, submitted: true } })
  if (put.status !== 200) throw new Error('no attempt')
  expect((await put.json()).items).toHaveLength(items.length)
  const unknown = await attempt.$get({ param: { attempt: crypto.randomUUID() } })
  if (unknown.status !== 404) throw new Error('an attempt that nobody has put')
  expect((await unknown.json()).code).toBe('unknown-attempt')
})
