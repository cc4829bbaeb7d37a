import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { idOfText } from '../../../core/id-of-text.ts'
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

  test('a quiz in short form is the same version as its expansion, and its view shows blocks and no comments', async () => {
    const id = newQuizId()
    const stimulus = ['Most of them stand on roofs.', { heading: 'Age' }, { list: ['From 1987'], $comment: 'private' }]
    const item = { id: 'where', type: 'choice', prompt: 'Where?', evidence: [{ quote: 'on roofs' }, { quote: 'Age' }] }
    const short = { title: 'Bees', language: 'en', stimulus, $comment: 'private' }
    const choices = ['In parks', { text: 'On roofs', $comment: 'private' }]
    const response = await put(id, { ...short, items: [{ ...item, choices, correctResponse: 'On roofs' }] })
    expect(response.status).toBe(201)
    const [parks, roofs] = ['In parks', 'On roofs'].map((text) => ({ id: idOfText(text), text }))
    const full = { title: 'Bees', language: 'en', stimulus: [...stimulus.slice(0, 2), { list: ['From 1987'] }] }
    const again = await put(id, { ...full, items: [{ ...item, choices: [parks, roofs], correctResponse: roofs?.id }] })
    expect(again.status).toBe(200)
    const view = await (await sendRequest('GET', `/api/quizzes/${id}`)).json()
    expect(view).toMatchObject({
      stimulus: full.stimulus,
      items: [{ choices: expect.arrayContaining([parks, roofs]) }],
    })
    expect(JSON.stringify(view)).not.toContain('private')
  })

  test('refuses a picture of a choice or of the passage that the host does not have', async () => {
    const media = { src: `media/${'0'.repeat(64)}.png`, alt: 'A bee' }
    const choices = ['In parks', { text: 'On roofs', correct: true, media }]
    const items = [{ id: 'where', type: 'choice', prompt: 'Where?', choices }]
    const quiz = { title: 'Bees', language: 'en', evidence: 'none', stimulus: ['Text', { media }], items }
    const { errors } = await expectProblem(await put(newQuizId(), quiz), 'invalid-quiz')
    expect(errors?.map(({ pointer }) => pointer)).toEqual(['/stimulus/1/media/src', '/items/0/choices/1/media/src'])
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

describe('a conditional PUT of a quiz', () => {
  const edited = { ...everyType, title: 'Edited' }
  const putIf = (id: string, body: unknown, condition: Record<string, string>) =>
    sendRequest('PUT', `/api/quizzes/${id}`, body, {
      headers: { Authorization: `Bearer ${authorKey}`, ...condition },
    })
  const readTitle = async (id: string) =>
    (await (await sendRequest('GET', `/api/quizzes/${id}`)).json<{ title: string }>()).title

  test('publishes if the version is the current one, and else says what was published in the meantime', async () => {
    const id = newQuizId()
    await put(id, everyType)
    const match = { 'If-Match': `"${versionOf(everyType)}"` }
    expect((await putIf(id, edited, match)).status).toBe(201)
    const response = await putIf(id, { ...everyType, title: 'Stale' }, match)
    expect((await expectProblem(response, 'version-changed')).current).toEqual({
      version: versionOf(edited),
      publishedAt: expect.stringMatching(/^20.*Z$/),
    })
    expect(await readTitle(id)).toBe('Edited')
    const { results } = await env.DB.prepare('select version from versions where quiz = ?').bind(id).all()
    expect(results).toHaveLength(2)
  })

  test('names the author who published what is current, not the one who published that content first', async () => {
    const id = newQuizId()
    const add = await sendRequest(
      'POST',
      '/api/authors',
      { name: 'Desk A' },
      { headers: { Authorization: `Bearer ${authorKey}` } },
    )
    const { key } = await add.json<{ key: string }>()
    const stale = { 'If-Match': '"AAAAAAAAAAAAAAAA"' }
    await put(id, everyType, key)
    expect((await expectProblem(await putIf(id, edited, stale), 'version-changed')).current?.author).toBe('Desk A')
    await put(id, edited, key)
    await put(id, everyType)
    expect((await expectProblem(await putIf(id, edited, stale), 'version-changed')).current?.author).toBeUndefined()
  })

  test('succeeds when it is repeated after a lost answer', async () => {
    const id = newQuizId()
    expect((await putIf(id, everyType, { 'If-None-Match': '*' })).status).toBe(201)
    expect((await putIf(id, everyType, { 'If-None-Match': '*' })).status).toBe(200)
    const match = { 'If-Match': `"${versionOf(everyType)}"` }
    expect((await putIf(id, edited, match)).status).toBe(201)
    expect((await putIf(id, edited, match)).status).toBe(200)
  })

  test('with If-None-Match publishes a new quiz only, withdrawn or not', async () => {
    const id = newQuizId()
    await put(id, everyType)
    await expectProblem(await putIf(id, edited, { 'If-None-Match': '*' }), 'version-changed')
    await sendRequest('DELETE', `/api/quizzes/${id}`, undefined, { headers: { Authorization: `Bearer ${authorKey}` } })
    const response = await putIf(id, everyType, { 'If-None-Match': '*' })
    const { current } = await expectProblem(response, 'version-changed')
    expect(current?.withdrawnAt).toEqual(expect.any(String))
  })

  test('with If-Match needs a quiz, and brings a withdrawn one back', async () => {
    const id = newQuizId()
    const match = { 'If-Match': `"${versionOf(everyType)}"` }
    const problem = await expectProblem(await putIf(id, edited, match), 'version-changed')
    expect(problem.current).toBeUndefined()
    await put(id, everyType)
    await sendRequest('DELETE', `/api/quizzes/${id}`, undefined, { headers: { Authorization: `Bearer ${authorKey}` } })
    expect((await putIf(id, everyType, match)).status).toBe(200)
    expect(await readTitle(id)).toBe(everyType.title)
  })

  test.each([
    ['a version without quotation marks', { 'If-Match': versionOf(everyType) }],
    ['an ETag of the public view', { 'If-Match': `"${versionOf(everyType)}.3"` }],
    ['several versions', { 'If-Match': `"${versionOf(everyType)}", "AAAAAAAAAAAAAAAA"` }],
    ['any version', { 'If-Match': '*' }],
    ['a version that it must not have', { 'If-None-Match': `"${versionOf(everyType)}"` }],
    ['both', { 'If-Match': `"${versionOf(everyType)}"`, 'If-None-Match': '*' }],
  ])('is refused if it names %s', async (_, condition) => {
    const id = newQuizId()
    await expectProblem(await putIf(id, everyType, condition), 'invalid-request')
    expect((await sendRequest('GET', `/api/quizzes/${id}`)).status).toBe(404)
  })

  test('of ten from the same version publishes one', async () => {
    const id = newQuizId()
    await put(id, everyType)
    const match = { 'If-Match': `"${versionOf(everyType)}"` }
    const statuses = await Promise.all(
      Array.from(
        { length: 10 },
        async (_, each) => (await putIf(id, { ...everyType, title: `Edited ${each}` }, match)).status,
      ),
    )
    expect(statuses.sort()).toEqual([201, ...Array(9).fill(412)])
    expect(await env.DB.prepare('select count(*) as n from versions where quiz = ?').bind(id).first('n')).toBe(2)
  })
})
