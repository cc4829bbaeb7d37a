import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { versionOf } from '../../../core/version.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId } from '../quizzes.ts'
import { authorKey, hashOf, sendRequest } from '../send-request.ts'

const rightHash = await hashOf(authorKey)
const shortHash = await hashOf('short')

const put = (id: string, body: unknown, key = authorKey) =>
  sendRequest('PUT', `/api/quizzes/${id}`, body, { headers: { Authorization: `Bearer ${key}` } })

describe('PUT /api/quizzes/{quiz}', () => {
  test('publishes a new version, and returns its URL', async () => {
    const id = newQuizId()
    const response = await put(id, everyType)
    const version = versionOf(everyType)
    expect(response.status).toBe(201)
    expect(await response.json()).toEqual({ id, version })
    expect(response.headers.get('Location')).toBe(`/api/quizzes/${id}?version=${version}`)
    expect((await sendRequest('GET', response.headers.get('Location') as string)).status).toBe(200)
  })

  test('the same content again is the same version, regardless of the order of its fields', async () => {
    const id = newQuizId()
    const first = await (await put(id, everyType)).json()
    const reordered = { $schema: './quiz.schema.json', ...Object.fromEntries(Object.entries(everyType).reverse()) }
    const again = await put(id, reordered)
    expect(again.status).toBe(200)
    expect(await again.json()).toEqual(first)
  })

  test('older content becomes current when it is published again', async () => {
    const id = newQuizId()
    await put(id, everyType)
    await put(id, { ...everyType, title: 'Edited', description: undefined })
    expect((await put(id, everyType)).status).toBe(200)
    expect(await (await sendRequest('GET', `/api/quizzes/${id}`)).json()).toMatchObject({ title: everyType.title })
    const row = await env.DB.prepare('select * from quizzes where id = ?').bind(id).first()
    expect(row).toMatchObject({
      version: versionOf(everyType),
      title: everyType.title,
      description: everyType.description,
    })
  })

  test('returns all errors of a quiz in one response', async () => {
    const [first, ...others] = everyType.items
    const quiz = {
      ...everyType,
      title: '',
      items: [{ ...first, evidence: { quote: 'Bees sleep.' }, colour: 'red' }, ...others],
      draw: 99,
    }
    const { errors } = await expectProblem(await put(newQuizId(), quiz), 'invalid-quiz')
    expect(errors?.map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/title', '/items/0/colour']))
    const draw = await expectProblem(await put(newQuizId(), { ...everyType, draw: 99 }), 'invalid-quiz')
    expect(draw.errors).toEqual([{ pointer: '/draw', detail: 'must be at most 9, the number of items' }])
  })

  test('accepts 200 items with feedback, more than an attempt may send', async () => {
    const feedback = 'Because the text says so. '.repeat(40)
    const items = Array.from({ length: 200 }, (_, index) => ({ ...everyType.items[0], id: `i${index}`, feedback }))
    expect((await put(newQuizId(), { ...everyType, items })).status).toBe(201)
    await expectProblem(await put(newQuizId(), JSON.stringify(everyType).padEnd(1024 * 1024 + 1)), 'body-too-large')
  })

  test('reads a long passage once for all items', async () => {
    const stimulus = Array.from(
      { length: 40 },
      (_, index) => `Paragraph ${index} of the census. ${'Bees. '.repeat(999)}`,
    )
    const evidence = { quote: 'Paragraph 39 of the census.' }
    const items = Array.from({ length: 50 }, (_, index) => ({ ...everyType.items[0], id: `i${index}`, evidence }))
    const normalize = vi.spyOn(String.prototype, 'normalize')
    onTestFinished(() => normalize.mockRestore())
    expect((await put(newQuizId(), { ...everyType, stimulus, items })).status).toBe(201)
    expect(normalize.mock.contexts.filter((text) => String(text).length > 100_000)).toHaveLength(1)
  })

  test('rejects a quiz that is a variant of itself', async () => {
    const id = newQuizId()
    const problem = await expectProblem(await put(id, { ...everyType, variantOf: id }), 'invalid-quiz')
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/variantOf'])
  })

  test.each([
    ['no key', {}],
    ['a wrong key', { Authorization: `Bearer ${authorKey}x` }],
    ['another scheme', { Authorization: `Basic ${authorKey}` }],
    ['the scheme as part of another', { Authorization: `Basic Bearer ${authorKey}` }],
    ['the hash itself', { Authorization: `Bearer ${rightHash}` }],
  ])('rejects a request with %s', async (_, headers) => {
    const response = await sendRequest('PUT', `/api/quizzes/${newQuizId()}`, 'not even JSON', { headers })
    await expectProblem(response, 'unauthorized')
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
  })

  test.each([
    ['the key is short', { key: 'short', hash: shortHash }],
    ['the worker has no key', { key: authorKey, hash: '' }],
    ['its hash is not one', { key: authorKey, hash: authorKey }],
  ])('is refused where %s', async (_, { key, hash }) => {
    const options = { headers: { Authorization: `Bearer ${key}` }, bindings: { AUTHOR_KEY_HASH: hash } }
    await expectProblem(await sendRequest('PUT', `/api/quizzes/${newQuizId()}`, everyType, options), 'unauthorized')
  })

  test('rejects an id that cannot be a file name', async () => {
    const problem = await expectProblem(await put('Bees_of_the_city', everyType), 'invalid-request')
    expect(problem.detail).toContain('lower-case letters')
  })

  test('ten concurrent publications of the same quiz add it once', async () => {
    const id = newQuizId()
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await put(id, everyType)).status))
    expect(statuses.sort()).toEqual([...Array(9).fill(200), 201])
  })
})
