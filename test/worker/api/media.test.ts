import { describe, expect, test } from 'vitest'
import { maxMediaBytes } from '../../../core/media/inspect-media.ts'
import { createApp } from '../../../worker/app.ts'
import { pictures } from '../../core/media/pictures.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const authorized = { Authorization: `Bearer ${authorKey}` }

const hashOf = async (bytes: Uint8Array) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()

/** The same picture with something behind its end, so that no other test has sent it. */
const newPicture = (bytes: Uint8Array) => new Uint8Array([...bytes, ...crypto.getRandomValues(new Uint8Array(8))])

const put = async (bytes: Uint8Array, { hash, headers = authorized }: { hash?: string; headers?: object } = {}) =>
  sendRequest('PUT', `/api/media/${hash ?? (await hashOf(bytes))}`, bytes, { headers: { ...headers } })

/** A quiz whose items show pictures. */
const showing = (...sources: string[]) => ({
  ...everyType,
  items: everyType.items.map((item, index) => ({
    ...item,
    ...(sources[index] && { media: { src: sources[index], alt: 'A picture' } }),
  })),
})

const publish = (quiz: object, id = newQuizId()) =>
  sendRequest('PUT', `/api/quizzes/${id}`, quiz, { headers: authorized })

describe('PUT /api/media/{hash}', () => {
  test('stores a picture and returns its path; a repeated upload writes nothing', async () => {
    const bytes = newPicture(pictures.png)
    const response = await put(bytes)
    const src = `media/${await hashOf(bytes)}.png`
    expect([response.status, await response.json(), response.headers.get('Location')]).toEqual([
      201,
      { src },
      `/${src}`,
    ])
    const meter = meterDatabase()
    const again = await sendRequest('PUT', `/api/media/${await hashOf(bytes)}`, bytes, {
      headers: authorized,
      bindings: { DB: meter.database },
    })
    expect([again.status, await again.json(), meter.rowsWritten]).toEqual([200, { src }, 0])
  })

  test.each(['png', 'jpg', 'webpLossy', 'avif', 'gif', 'svg'] as const)(
    'accepts %s and serves the same bytes',
    async (name) => {
      const sent = await (await put(pictures[name])).json<{ src: string }>()
      const response = await sendRequest('GET', `/${sent.src}`)
      expect(response.status).toBe(200)
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(pictures[name])
    },
  )

  test('accepts a picture of the maximum size, also without Content-Length, and rejects a larger one', async () => {
    const largest = new Uint8Array(maxMediaBytes)
    largest.set(newPicture(pictures.png))
    expect((await put(largest)).status).toBe(201)
    const read = await sendRequest('GET', `/media/${await hashOf(largest)}.png`, undefined, { app: createApp() })
    expect(await hashOf(new Uint8Array(await read.arrayBuffer()))).toBe(await hashOf(largest))

    const larger = new Uint8Array(maxMediaBytes + 1)
    await expectProblem(await put(larger), 'body-too-large')
    const stream = new ReadableStream({
      start: (controller) => {
        controller.enqueue(larger)
        controller.close()
      },
    })
    const streamed = await sendRequest('PUT', `/api/media/${await hashOf(larger)}`, stream, { headers: authorized })
    await expectProblem(streamed, 'body-too-large')
  })

  test.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'not well-formed XML at line 1'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'script'],
    ['a text', 'not a picture', 'is not a PNG'],
    ['nothing', '', 'is not a PNG'],
  ])('rejects %s with the reason', async (_, text, why) => {
    const { detail } = await expectProblem(await put(new TextEncoder().encode(text)), 'invalid-media')
    expect(detail).toMatch(new RegExp(why))
  })

  test('rejects a picture under a wrong or invalid hash', async () => {
    const bytes = newPicture(pictures.gif)
    await expectProblem(await put(bytes, { hash: '0'.repeat(64) }), 'invalid-request')
    await expectProblem(await put(bytes, { hash: (await hashOf(bytes)).toUpperCase() }), 'invalid-request')
    await expectProblem(await sendRequest('GET', `/media/${await hashOf(bytes)}.gif`), 'unknown-media')
  })

  test('requires the author key', async () => {
    for (const headers of [{}, { Authorization: `Bearer ${authorKey}x` }]) {
      const response = await put(pictures.png, { headers })
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
      await expectProblem(response, 'unauthorized')
    }
  })
})

describe('GET /media/{name}', () => {
  test('is immutable, allowed for every origin, and sandboxed', async () => {
    const { src } = await (await put(pictures.svg)).json<{ src: string }>()
    const response = await sendRequest('GET', `/${src}`)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'content-type': 'image/svg+xml',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    const etag = response.headers.get('ETag') as string
    const known = await sendRequest('GET', `/${src}`, undefined, { headers: { 'If-None-Match': etag } })
    expect([known.status, await known.text()]).toEqual([304, ''])
  })

  test('reads the database once per location of the network', async () => {
    const bytes = newPicture(pictures.png)
    const { src } = await (await put(bytes)).json<{ src: string }>()
    const meter = meterDatabase()
    for (const statements of [1, 1]) {
      const response = await sendRequest('GET', `/${src}`, undefined, {
        app: createApp(),
        bindings: { DB: meter.database },
      })
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
      expect([meter.statements.length, meter.rowsRead]).toEqual([statements, 1])
    }
  })

  test('finds a picture only by hash and type together', async () => {
    const { src } = await (await put(pictures.png)).json<{ src: string }>()
    for (const path of [
      src.replace('.png', '.svg'),
      src.replace('.png', ''),
      'media/map.png',
      `media/${'0'.repeat(64)}.png`,
    ]) {
      await expectProblem(await sendRequest('GET', `/${path}`), 'unknown-media')
    }
    await expectProblem(
      await sendRequest('PUT', `/${src}`, pictures.png, { headers: authorized }),
      'method-not-allowed',
    )
  })
})

describe('a quiz with pictures', () => {
  test('is published once the host has them, with paths of their hashes', async () => {
    const { src } = await (await put(newPicture(pictures.png))).json<{ src: string }>()
    const id = newQuizId()
    expect((await publish(showing(src, '', src), id)).status).toBe(201)
    const { items } = await (await sendRequest('GET', `/api/quizzes/${id}`)).json<{ items: { media?: object }[] }>()
    expect(items.map(({ media }) => media).slice(0, 3)).toEqual([
      { src, alt: 'A picture' },
      undefined,
      { src, alt: 'A picture' },
    ])
  })

  test('is rejected while the host is missing one, which is named', async () => {
    const { src } = await (await put(newPicture(pictures.png))).json<{ src: string }>()
    const missing = `media/${'0'.repeat(64)}.png`
    const { errors } = await expectProblem(
      await publish(showing(src, missing, src.replace('png', 'svg'), 'media/map.png')),
      'invalid-quiz',
    )
    expect(errors).toEqual([
      { pointer: '/items/1/media/src', detail: expect.stringContaining('does not have') },
      { pointer: '/items/2/media/src', detail: expect.stringContaining('does not have') },
      { pointer: '/items/3/media/src', detail: expect.stringContaining('path of a file') },
    ])
  })

  test('may have as many as it has items', async () => {
    const sources = await Promise.all(
      Array.from(
        { length: 101 },
        async () => (await (await put(newPicture(pictures.gif))).json<{ src: string }>()).src,
      ),
    )
    const items = sources.map((src, index) => ({ ...everyType.items[0], id: `i${index}`, media: { src, alt: 'A' } }))
    expect((await publish({ ...everyType, items })).status).toBe(201)
  })
})
