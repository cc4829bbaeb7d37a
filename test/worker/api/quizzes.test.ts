import { env } from 'cloudflare:workers'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { publicFormat, publicQuizSchema } from '../../../core/public-quiz.ts'
import { type QuizList, quizListSchema } from '../../../worker/api/schemas.ts'
import { createApp } from '../../../worker/app.ts'
import { expectProblem } from '../expect-problem.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

describe('GET /api/quizzes/{quiz}', () => {
  test('returns the public view of the current version, to be revalidated each time', async () => {
    const { id, version } = await publish()
    const response = await sendRequest('GET', `/api/quizzes/${id}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toBe('application/json')
    expect(response.headers.get('ETag')).toBe(`"${version}.${publicFormat}"`)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate, stale-if-error=86400')
    expect(publicQuizSchema.parse(await response.json())).toMatchObject({ id, version, title: everyType.title })
  })

  test('returns any published version as immutable', async () => {
    const { id, version } = await publish()
    await publish({ ...everyType, title: 'Edited' }, id)
    const old = await sendRequest('GET', `/api/quizzes/${id}?version=${version}`)
    expect(await old.json()).toMatchObject({ version, title: everyType.title })
    expect(old.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(await (await sendRequest('GET', `/api/quizzes/${id}`)).json()).toMatchObject({ title: 'Edited' })
  })

  test.each(['cold', 'warm', 'from the edge'])('contains no part of the key (%s)', async (state) => {
    const { id, version } = await publish()
    const bindings = state === 'from the edge' ? { DB: {} as D1Database } : {}
    const app = state === 'warm' ? {} : { app: createApp() }
    const text = await (
      await sendRequest('GET', `/api/quizzes/${id}?version=${version}`, undefined, { ...app, bindings })
    ).text()
    expect(text).toContain('Where do most hives stand?')
    for (const word of [
      'correct',
      'feedback',
      'evidence',
      'attribution',
      'Secret',
      'quote',
      'tolerance',
      'weight',
      'accept',
      'insects',
    ]) {
      expect(text).not.toContain(word)
    }
  })

  test.each([
    ['"VERSION.FORMAT"', 304],
    ['W/"VERSION.FORMAT"', 304],
    ['"another", W/"VERSION.FORMAT"', 304],
    ['*', 304],
    ['"VERSION"', 200],
    ['"VERSION.0"', 200],
    ['"another"', 200],
    ['VERSION.FORMAT', 200],
  ])('answers If-None-Match %s with %i', async (header, status) => {
    const { id, version } = await publish()
    const headers = { 'If-None-Match': header.replace('VERSION', version).replace('FORMAT', `${publicFormat}`) }
    const response = await sendRequest('GET', `/api/quizzes/${id}`, undefined, { headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('ETag')).toBe(`"${version}.${publicFormat}"`)
    if (status === 304) expect(await response.text()).toBe('')
  })

  test.each(['', '.0'])('ignores a view cached at the edge under VERSION%s', async (format) => {
    const { id, version } = await publish()
    const old = new Response('{"title":"Old"}', { headers: { 'Cache-Control': 'public, max-age=600' } })
    await caches.default.put(`https://lede.test/api/.held/${id}/${version}${format}`, old)
    const response = await sendRequest('GET', `/api/quizzes/${id}`, undefined, { app: createApp() })
    expect(await response.json()).toMatchObject({ title: everyType.title })
  })

  test('answers HEAD like GET, without the body', async () => {
    const { id, version } = await publish()
    const response = await sendRequest('HEAD', `/api/quizzes/${id}`)
    expect(response.status).toBe(200)
    expect(response.headers.get('ETag')).toBe(`"${version}.${publicFormat}"`)
    expect(await response.text()).toBe('')
  })

  test('a new variant appears without a new version', async () => {
    const { id, version } = await publish()
    const read = async (path: string, headers = {}) =>
      sendRequest('GET', `/api/quizzes/${path}`, undefined, { app: createApp(), headers })
    expect((await read(id)).headers.has('Link')).toBe(false)
    const variant = await publish({ ...everyType, level: 'A2', variantOf: id })
    for (const path of [id, variant.id]) {
      const link = (await read(path)).headers.get('Link')
      expect(link).toBe(`</api/quizzes?variantsOf=${path}>; rel="collection"`)
    }
    expect(await (await read(id)).json()).toMatchObject({ version })
    expect(await (await read(variant.id)).json()).toMatchObject({ variantOf: id })
    const etag = (await read(id)).headers.get('ETag') as string
    expect((await read(id, { 'If-None-Match': etag })).headers.has('Link')).toBe(true)
    expect((await read(`${id}?version=${version}`)).headers.has('Link')).toBe(false)
    await publish({ ...everyType, title: 'Edited' }, id)
    expect((await sendRequest('GET', `/api/quizzes/${id}`)).headers.has('Link')).toBe(true)
    await publish({ ...everyType, level: 'A1' }, variant.id)
    expect((await read(id)).headers.has('Link')).toBe(false)
  })

  test('distinguishes an unknown quiz from an unknown version', async () => {
    const { id } = await publish()
    const unknown = 'AAAAAAAAAAAAAAAA'
    await expectProblem(await sendRequest('GET', `/api/quizzes/${newQuizId()}`), 'unknown-quiz')
    await expectProblem(await sendRequest('GET', `/api/quizzes/${newQuizId()}?version=${unknown}`), 'unknown-quiz')
    await expectProblem(await sendRequest('GET', `/api/quizzes/${id}?version=${unknown}`), 'unknown-version')
    await expectProblem(await sendRequest('GET', '/api/quizzes/Not%20An%20Id'), 'unknown-quiz')
  })

  test('rejects a malformed version, with a pointer to it', async () => {
    const { id } = await publish()
    const problem = await expectProblem(await sendRequest('GET', `/api/quizzes/${id}?version=1`), 'invalid-request')
    expect(problem.errors).toEqual([{ pointer: '/version', detail: 'must be the 16 characters of a version' }])
  })

  test('returns a version published by another isolate within a minute', async () => {
    const { id } = await publish()
    const app = createApp()
    const read = async () =>
      (await sendRequest('GET', `/api/quizzes/${id}`, undefined, { app })).json<{ title: string }>()
    expect((await read()).title).toBe(everyType.title)
    await publish({ ...everyType, title: 'Edited' }, id)
    expect((await read()).title).toBe(everyType.title)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_001 })
    onTestFinished(() => void vi.useRealTimers())
    expect((await read()).title).toBe('Edited')
  })
})

describe('GET /api/quizzes', () => {
  const list = async (query: string): Promise<QuizList> =>
    quizListSchema.parse(await (await sendRequest('GET', `/api/quizzes?${query}`)).json())

  test('lists only the fields for choosing a quiz', async () => {
    const { id, version } = await publish({ ...everyType, language: 'haw' })
    const { title, description } = everyType
    const listed = { id, version, title, description, language: 'haw', level: 'B1', mode: 'practice', items: 9 }
    expect(await list('language=haw')).toEqual({ quizzes: [listed] })
  })

  test('lists every quiz once, fifty per page', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => newQuizId(`page-${String(index).padStart(3, '0')}`))
    const insert = env.DB.prepare(
      "insert into quizzes select ?, version, title, description, 'mi', 'mi', level, mode, item_count, 0, null, null, null, null, null from quizzes where id = ?",
    )
    const { id } = await publish()
    await env.DB.batch(ids.map((copy) => insert.bind(copy, id)))
    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const page = await list(`language=mi${cursor ? `&cursor=${cursor}` : ''}`)
      pages.push(page.quizzes.map(({ id }) => id))
      cursor = page.cursor
    } while (cursor)
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20])
    expect(pages.flat()).toEqual(ids)
  })

  test('filters by a language with its variants, or by one variant', async () => {
    const plain = await publish({ ...everyType, language: 'gsw' })
    const swiss = await publish({ ...everyType, language: 'gsw-CH' })
    const ids = async (query: string) => (await list(query)).quizzes.map(({ id }) => id).sort()
    expect(await ids('language=GSW')).toEqual([plain.id, swiss.id].sort())
    expect(await ids('language=gsw-ch')).toEqual([swiss.id])
    expect(await ids('language=gsw-AT')).toEqual([])
  })

  test('finds a quiz and its variants by the id of any of them', async () => {
    const base = await publish()
    const easy = await publish({ ...everyType, level: 'A2', variantOf: base.id })
    const korean = await publish({ ...everyType, language: 'ko', variantOf: base.id })
    await publish({ ...everyType, variantOf: newQuizId() })
    const ids = async (query: string) => (await list(query)).quizzes.map(({ id }) => id)
    const group = [base.id, easy.id, korean.id].sort()
    for (const id of group) expect(await ids(`variantsOf=${id}`)).toEqual(group)
    expect(await ids(`variantsOf=${base.id}&language=ko`)).toEqual([korean.id])
    expect(await ids(`variantsOf=${newQuizId()}`)).toEqual([])
    const { quizzes } = await list(`variantsOf=${base.id}&language=ko`)
    expect(quizzes[0]).toMatchObject({ id: korean.id, variantOf: base.id, language: 'ko' })
  })

  test.each([
    ['variantsOf=No%20Id', '/variantsOf'],
    ['cursor=%21', '/cursor'],
    ['cursor=Tm90IGFuIGlk', '/cursor'],
    ['cursor=', '/cursor'],
    ['language=not_a_tag', '/language'],
  ])('rejects ?%s', async (query, pointer) => {
    const problem = await expectProblem(await sendRequest('GET', `/api/quizzes?${query}`), 'invalid-request')
    expect(problem.errors?.map((error) => error.pointer)).toEqual([pointer])
  })

  test('ignores unknown parameters', async () => {
    expect((await sendRequest('GET', '/api/quizzes?utm_source=mail')).status).toBe(200)
  })
})
