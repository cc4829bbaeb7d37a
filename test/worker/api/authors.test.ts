import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import { readEveryTable } from '../every-table.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { operations } from '../openapi/operations.ts'
import { everyType, newQuizId } from '../quizzes.ts'
import { authorKey, hashOf, sendRequest } from '../send-request.ts'

const send = (key: string, method: string, path: string, body?: unknown) =>
  sendRequest(method, path, body, { headers: key ? { Authorization: `Bearer ${key}` } : {} })

const read = async <Body>(key: string, path: string) => (await send(key, 'GET', path)).json<Body>()

const add = async (name: string) =>
  (await send(authorKey, 'POST', '/api/authors', { name })).json<{ id: string; name: string; key: string }>()

const put = (key: string, id: string, title = everyType.title) =>
  send(key, 'PUT', `/api/quizzes/${id}`, { ...everyType, title })

beforeEach(() => env.DB.exec('delete from authors'))

describe('authors', () => {
  test('are added with a key that is shown once and stored as its hash', async () => {
    const response = await send(authorKey, 'POST', '/api/authors', { name: ' Desk A ' })
    expect(response.status).toBe(201)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    const { id, name, key } = await response.json<{ id: string; name: string; key: string }>()
    expect(name).toBe('Desk A')
    // 128 random bits after the id.
    expect(key).toMatch(new RegExp(`^${id}[A-Za-z0-9_-]{22}$`))
    const { authors } = await read<{ authors: object[] }>(authorKey, '/api/authors')
    expect(authors).toEqual([{ id, name, createdAt: expect.any(String) }])
    const stored = JSON.stringify(await readEveryTable())
    expect(stored).toContain(await hashOf(key))
    expect(stored).not.toContain(key.slice(id.length))
  })

  test('have different keys, of the same name too', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, async () => (await add('Desk A')).key.slice(12)))
    expect(new Set(keys).size).toBe(20)
  })

  test.each([
    ['no name', {}],
    ['a blank name', { name: '  ' }],
    ['a name of 81 characters', { name: 'x'.repeat(81) }],
    ['an unknown field', { name: 'Desk A', key: 'mine' }],
  ])('are not added with %s', async (_, body) => {
    await expectProblem(await send(authorKey, 'POST', '/api/authors', body), 'invalid-request')
  })

  test('are listed oldest first', async () => {
    await env.DB.exec(
      "insert into authors (id, name, key_hash, created_at) values ('a', 'Second', '', 2), ('b', 'First', '', 1)",
    )
    const { authors } = await read<{ authors: { name: string }[] }>(authorKey, '/api/authors')
    expect(authors.map(({ name }) => name)).toEqual(['First', 'Second'])
  })

  test('of a host without an operator key publish', async () => {
    const { key } = await add('Desk A')
    const options = { headers: { Authorization: `Bearer ${key}` }, bindings: { AUTHOR_KEY_HASH: '' } }
    expect((await sendRequest('PUT', `/api/quizzes/${newQuizId()}`, everyType, options)).status).toBe(201)
  })
})

describe('the key of an author', () => {
  test('publishes, changes, withdraws and reads back own quizzes', async () => {
    const { key } = await add('Desk A')
    const id = newQuizId()
    expect((await put(key, id)).status).toBe(201)
    expect((await put(key, id, 'Edited')).status).toBe(201)
    expect((await send(key, 'GET', `/api/quizzes/${id}/source`)).status).toBe(200)
    expect((await send(key, 'GET', `/api/quizzes/${id}/versions`)).status).toBe(200)
    expect((await send(key, 'GET', `/api/quizzes/${id}/statistics/items`)).status).toBe(200)
    expect((await send(key, 'DELETE', `/api/quizzes/${id}`)).status).toBe(204)
  })

  test('does none of that to the quiz of another author or of the operator, and leaves every row as it was', async () => {
    const [a, b] = [await add('Desk A'), await add('Desk B')]
    const ofAuthor = newQuizId()
    const ofOperator = newQuizId()
    await put(a.key, ofAuthor)
    await put(authorKey, ofOperator)
    const before = await readEveryTable()
    for (const id of [ofAuthor, ofOperator]) {
      for (const response of [
        await put(b.key, id),
        await put(b.key, id, 'Taken over'),
        await send(b.key, 'GET', `/api/quizzes/${id}/source`),
        await send(b.key, 'GET', `/api/quizzes/${id}/versions`),
        await send(b.key, 'GET', `/api/quizzes/${id}/statistics/items`),
        await send(b.key, 'DELETE', `/api/quizzes/${id}`),
      ]) {
        const { detail } = await expectProblem(response, 'not-your-quiz')
        expect(detail).toContain(id === ofAuthor ? 'Desk A' : 'the operator of this host')
      }
    }
    expect(await readEveryTable()).toEqual(before)
  })

  test('uploads pictures', async () => {
    const { key } = await add('Desk A')
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><title>${newQuizId()}</title></svg>`
    expect((await send(key, 'PUT', `/api/media/${await hashOf(drawing)}`, drawing)).status).toBe(201)
  })

  test('is refused from the request on that follows its revocation, in each isolate; what it published stays', async () => {
    const { id: author, key } = await add('Desk A')
    const quiz = newQuizId()
    await put(key, quiz)
    const app = createApp()
    const other = { app, headers: { Authorization: `Bearer ${key}` } }
    expect((await sendRequest('GET', '/api/publications', undefined, other)).status).toBe(200)
    expect((await send(authorKey, 'DELETE', `/api/authors/${author}`)).status).toBe(204)
    await expectProblem(await sendRequest('GET', '/api/publications', undefined, other), 'unauthorized')
    await expectProblem(await put(key, quiz, 'Edited'), 'unauthorized')
    expect(await read(authorKey, `/api/quizzes/${quiz}`)).toMatchObject({ title: everyType.title })
    // The operator goes on with it, and its history keeps the name.
    expect((await put(authorKey, quiz, 'Corrected')).status).toBe(201)
    const { versions } = await read<{ versions: { author?: string }[] }>(authorKey, `/api/quizzes/${quiz}/versions`)
    expect(versions.map(({ author }) => author)).toEqual([undefined, 'Desk A'])
  })

  test('is revoked once: a repeated request keeps the time', async () => {
    const { id } = await add('Desk A')
    await env.DB.exec(`update authors set revoked_at = 1000`)
    expect((await send(authorKey, 'DELETE', `/api/authors/${id}`)).status).toBe(204)
    const { authors } = await read<{ authors: { revokedAt: string }[] }>(authorKey, '/api/authors')
    expect(authors[0]?.revokedAt).toBe('1970-01-01T00:00:01.000Z')
    await expectProblem(await send(authorKey, 'DELETE', '/api/authors/0123456789ab'), 'unknown-author')
  })
})

/** The operations that need a key of an author or the operator, by who else may not do them. */
const needing = (scheme: string) =>
  operations
    .filter(({ operation }) => operation.security?.some((each) => scheme in each))
    .map(({ operation, method, address }) => ({ id: operation.operationId, method, address }))

test('each route for authors is listed here, and each refuses no key, a wrong one, a revoked one and a forged one', async () => {
  const forAuthors = needing('authorKey')
  const forOperator = needing('operatorKey')
  expect(forAuthors.map(({ id }) => id).sort()).toEqual([
    ...[
      'getItemStatistics',
      'getSource',
      'listPublications',
      'listVersions',
      'publishQuiz',
      'putMedia',
      'withdrawQuiz',
    ],
  ])
  expect(forOperator.map(({ id }) => id).sort()).toEqual([
    ...['createAuthor', 'listAuthors', 'relinkClass', 'revokeAuthor'],
  ])
  const author = await add('Desk A')
  const revoked = await add('Desk B')
  await send(authorKey, 'DELETE', `/api/authors/${revoked.id}`)
  const otherSecret = (await add('Desk C')).key.slice(12)
  const refused = {
    none: '',
    wrong: 'wrong-key-of-more-than-22-characters',
    revoked: revoked.key,
    'the id of one author with the secret of another': author.id + otherSecret,
    'the hash of a key': await hashOf(author.key),
    'a prefix of the key': author.key.slice(0, -1),
    'more than the key': `${author.key}A`,
  }
  const before = await readEveryTable()
  for (const { id, method, address } of [...forAuthors, ...forOperator]) {
    for (const [name, key] of Object.entries(refused)) {
      const response = await send(key, method, address, method === 'GET' ? undefined : {})
      expect([id, name, response.status]).toEqual([id, name, 401])
    }
  }
  for (const { id, method, address } of forOperator) {
    const problem = await (await send(author.key, method, address, method === 'GET' ? undefined : {})).json<object>()
    expect(problem, id).toMatchObject({ code: 'unauthorized', detail: expect.stringContaining('operator') })
  }
  expect(await readEveryTable()).toEqual(before)
})

describe('the rows of keys', () => {
  const cost = async (key: string) => {
    const meter = meterDatabase()
    const headers = { Authorization: `Bearer ${key}` }
    await sendRequest('PUT', '/api/media/no-hash', 'x', { headers, bindings: { DB: meter.database } })
    return { statements: meter.statements.length, rowsRead: meter.rowsRead, rowsWritten: meter.rowsWritten }
  }

  test('are one for an author, of any number of authors, and none for a wrong key or the operator', async () => {
    const { key } = await add('Desk A')
    await env.DB.exec(
      `insert into authors (id, name, key_hash, created_at)
       with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000)
       select printf('%012x', n), 'Desk', '', 0 from numbers`.replace(/\n\s*/g, ' '),
    )
    expect(await cost(key)).toEqual({ statements: 1, rowsRead: 1, rowsWritten: 0 })
    expect(await cost('wrong')).toEqual({ statements: 0, rowsRead: 0, rowsWritten: 0 })
    expect(await cost(authorKey)).toEqual({ statements: 0, rowsRead: 0, rowsWritten: 0 })
  })
})

describe('GET /api/publications', () => {
  test('lists what the key may change, withdrawn quizzes and those for classes too, a page at a time', async () => {
    await env.DB.exec('delete from quizzes')
    const { id: author, key } = await add('Desk A')
    await put(key, 'one')
    await send(key, 'DELETE', '/api/quizzes/one')
    await send(key, 'PUT', '/api/quizzes/two', { ...everyType, access: 'class', mode: 'test' })
    await put(authorKey, 'three')
    const own = await read<{ author: object; quizzes: { id: string }[] }>(key, '/api/publications')
    expect(own).toMatchObject({
      author: { id: author, name: 'Desk A' },
      quizzes: [
        { id: 'one', owner: 'Desk A', current: { author: 'Desk A', withdrawnAt: expect.any(String) } },
        { id: 'two', access: 'class', owner: 'Desk A' },
      ],
    })
    const all = await read<{ author?: object; quizzes: { id: string; owner?: string }[] }>(
      authorKey,
      '/api/publications',
    )
    expect(all.author).toBeUndefined()
    expect(all.quizzes.map(({ id, owner }) => [id, owner])).toEqual([
      ['one', 'Desk A'],
      ['three', undefined],
      ['two', 'Desk A'],
    ])
    for (let number = 10; number < 60; number++) await put(key, `more-${number}`)
    const first = await read<{ quizzes: object[]; cursor: string }>(key, '/api/publications')
    expect(first.quizzes).toHaveLength(50)
    const rest = await read<{ quizzes: object[]; cursor?: string }>(key, `/api/publications?cursor=${first.cursor}`)
    expect(rest.quizzes).toHaveLength(2)
    expect(rest.cursor).toBeUndefined()
  })
})
