import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { createApp } from '../../../worker/app.ts'
import shipped from '../../../wrangler.toml?raw'
import { pictures } from '../../core/media/pictures.ts'
import { expectProblem } from '../expect-problem.ts'
import { meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const from = (address: string) => ({ 'CF-Connecting-IP': address })

/** Limiters of these tests take a tenth of what is shipped, set in vitest.config.ts. */
const tenth = { flood: 600, newAttempts: 60, publish: 30 }

test('a deploy stops an address after 6,000 requests a minute, 600 new attempts, and 300 wrong author keys', () => {
  const limitOf = (name: string) =>
    new RegExp(`name = "${name}"\\nnamespace_id = "\\d+"\\nsimple = { limit = (\\d+), period = 60 }`).exec(shipped)?.[1]
  expect(Number(limitOf('FLOOD_LIMIT'))).toBe(10 * tenth.flood)
  expect(Number(limitOf('NEW_ATTEMPT_LIMIT'))).toBe(10 * tenth.newAttempts)
  expect(Number(limitOf('PUBLISH_LIMIT'))).toBe(10 * tenth.publish)
})

test('the deployed limit lets forty learners at one address take a practice quiz of twenty items together', async () => {
  const learners = 40 / 10
  const items = Array.from({ length: 20 }, (_, index) => ({
    id: `i${index}`,
    type: 'true-false' as const,
    prompt: 'Bees sleep.',
    correctResponse: true,
  }))
  const { id: quiz, version } = await publish({ ...everyType, evidence: 'none', items })
  await publish(everyType, env.FRONT_QUIZ)
  const options = { headers: from('198.51.100.1') }
  const learn = async () => {
    const attempt = `/api/attempts/${crypto.randomUUID()}`
    const frames = Array(3).fill(`/embed/${quiz}`)
    const pages = ['/', `/q/${quiz}`, ...frames, `/q/${quiz}/qr.svg`, `/oembed?url=https://lede.test/q/${quiz}`]
    const statuses: number[] = []
    for (const path of [...pages, `/api/quizzes/${quiz}`]) {
      statuses.push((await sendRequest('GET', path, undefined, options)).status)
    }
    const responses: Record<string, boolean> = {}
    for (const { id } of items) {
      responses[id] = true
      const check = { version, item: id, response: true }
      const put = {
        quiz,
        version,
        mode: 'practice',
        revision: Object.keys(responses).length,
        responses,
        submitted: false,
      }
      statuses.push((await sendRequest('POST', `/api/quizzes/${quiz}/checks`, check, options)).status)
      statuses.push((await sendRequest('PUT', attempt, put, options)).status)
    }
    const put = { quiz, version, mode: 'practice', revision: 21, responses, submitted: true }
    statuses.push((await sendRequest('PUT', attempt, put, options)).status)
    return statuses
  }
  const statuses = (await Promise.all(Array.from({ length: learners }, learn))).flat()
  expect(statuses).toEqual(Array(learners * 49).fill(200))
})

test('a flood is stopped, other addresses and /api/health are not', async () => {
  const flood = { headers: from('198.51.100.2') }
  const wave = () =>
    Promise.all(Array.from({ length: 10 }, () => sendRequest('GET', '/api/quizzes/-', undefined, flood)))
  let count = 0
  let response: Response | undefined
  // The limiter counts by the minute: a flood that runs into the next one may take twice as long.
  for (; !response && count < 2 * tenth.flood + 10; count += 10)
    response = (await wave()).find(({ status }) => status === 429)
  await expectProblem(response as Response, 'rate-limited')
  expect(response?.headers.get('Retry-After')).toBe('30')
  expect(count).toBeGreaterThan(tenth.flood - 100)
  expect((await sendRequest('GET', '/api/quizzes', undefined, { headers: from('198.51.100.3') })).status).toBe(200)
  expect((await sendRequest('GET', '/q/-', undefined, flood)).status).toBe(429)
  expect((await sendRequest('GET', '/api/health', undefined, flood)).status).toBe(200)
  expect((await sendRequest('GET', '/api/openapi.json', undefined, flood)).status).toBe(200)
})

describe('during a flood', () => {
  const stopped = { limit: async () => ({ success: false }) }
  const openFlood = () => {
    const meter = meterDatabase()
    const options = { app: createApp(), bindings: { DB: meter.database, FLOOD_LIMIT: stopped } }
    const headers = { ...from('198.51.100.6'), 'Accept-Language': 'de' }
    return {
      meter,
      flood: (method: string, path: string) => sendRequest(method, path, undefined, { ...options, headers }),
    }
  }

  test.each(['/', '/embed', '/q/made-up', '/q/made-up/poster', '/q/made-up/qr.svg', '/review', '/nothing/there'])(
    '%s explains that there are too many requests, and costs no query',
    async (path) => {
      const { meter, flood } = openFlood()
      const response = await flood('GET', path)
      expect([response.status, response.headers.get('Retry-After')]).toEqual([429, '30'])
      expect(response.headers.get('Cache-Control')).toBe('no-store')
      const text = await response.text()
      expect(text).toMatch(/^<!doctype html>\n<html lang="de"/)
      expect(text).toContain('Aus deinem Netz kommen mehr Anfragen')
      expect(meter.statements).toEqual([])
    },
  )

  test('a rate-limited frame shows a sentence', async () => {
    const { meter, flood } = openFlood()
    const response = await flood('GET', '/embed/made-up')
    expect(response.status).toBe(429)
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *')
    expect(await response.text()).toMatch(/<p class="fallback">Das Quiz lässt sich gerade nicht anzeigen/)
    expect(meter.statements).toEqual([])
  })

  test('rate-limited oEmbed and write requests get a problem', async () => {
    const { meter, flood } = openFlood()
    for (const [method, path] of [
      ['GET', '/oembed?url=https://lede.test/q/made-up'],
      ['POST', '/q/made-up'],
      ['PUT', '/media/made-up.png'],
    ] as const) {
      const response = await flood(method, path)
      expect(response.headers.get('Retry-After')).toBe('30')
      await expectProblem(response, 'rate-limited')
    }
    expect(meter.statements).toEqual([])
  })
})

describe('new attempts from one address', () => {
  const openSchool = async (address: string) => {
    const { id: quiz, version } = await publish()
    const put = (attempt: string, revision: number) => {
      const body = { quiz, version, mode: 'practice', revision, responses: { roofs: 'roofs' }, submitted: false }
      return sendRequest('PUT', `/api/attempts/${attempt}`, body, { headers: from(address) })
    }
    return { begin: () => put(crypto.randomUUID(), 1), put }
  }

  test('those of 40 learners, a tenth of a school, all begin within a minute, and go on', async () => {
    const { put } = await openSchool('198.51.100.20')
    const attempts = Array.from({ length: 40 }, () => crypto.randomUUID())
    for (let revision = 1; revision <= 5; revision++) {
      const answers = await Promise.all(attempts.map((attempt) => put(attempt, revision)))
      expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(200))
    }
  })

  test('a flood of them is stopped, those already begun are recorded on, and other addresses begin theirs', async () => {
    const { begin, put } = await openSchool('198.51.100.21')
    const mine = crypto.randomUUID()
    expect((await put(mine, 1)).status).toBe(200)
    let response = await begin()
    let begun = 2
    // The limiter counts by the minute: a flood that runs into the next one may take twice as long.
    for (; response.status === 200 && begun < 2 * tenth.newAttempts + 10; begun++) response = await begin()
    await expectProblem(response, 'rate-limited')
    expect(response.headers.get('Retry-After')).toBe('30')
    expect(begun).toBeGreaterThan(tenth.newAttempts)
    expect((await put(mine, 2)).status).toBe(200)
    expect((await (await openSchool('198.51.100.22')).begin()).status).toBe(200)
  })
})

test('cached pictures do not count for the rate limit of answers', async () => {
  const bytes = new Uint8Array([...pictures.png, ...crypto.getRandomValues(new Uint8Array(8))])
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex()
  const authorized = { Authorization: `Bearer ${authorKey}` }
  expect((await sendRequest('PUT', `/api/media/${hash}`, bytes, { headers: authorized })).status).toBe(201)
  let counted = 0
  const limit = async () => ({ success: ++counted <= 1 })
  const options = { bindings: { FLOOD_LIMIT: { limit } }, headers: from('198.51.100.7') }
  for (let seen = 0; seen < 5; seen++) {
    expect((await sendRequest('GET', `/media/${hash}.png`, undefined, options)).status).toBe(200)
  }
  await expectProblem(await sendRequest('GET', `/media/${'0'.repeat(64)}.png`, undefined, options), 'rate-limited')
})

describe('wrong author keys from one network', () => {
  const send = (key: string, address: string) =>
    sendRequest('PUT', `/api/quizzes/${newQuizId()}`, everyType, {
      headers: { ...from(address), Authorization: `Bearer ${key}` },
    })

  const addAuthor = async () => {
    const headers = { Authorization: `Bearer ${authorKey}` }
    const response = await sendRequest('POST', '/api/authors', { name: 'Desk A' }, { headers })
    return (await response.json<{ key: string }>()).key
  }

  /** Sends wrong keys until the first other status, from another address each time. */
  async function guessUntilLimited(addressOf: (count: number) => string) {
    for (let count = 0; count < 2 * tenth.publish + 1; count++) {
      const response = await send('wrong', addressOf(count))
      if (response.status !== 401) return response
    }
    throw new Error('wrong keys met no limit')
  }

  test('are stopped, and the right key still publishes', async () => {
    const response = await guessUntilLimited(() => '198.51.100.4')
    await expectProblem(response, 'rate-limited')
    expect(response.headers.get('Retry-After')).toBe('30')
    expect((await send(authorKey, '198.51.100.4')).status).toBe(201)
    expect((await send(await addAuthor(), '198.51.100.4')).status).toBe(201)
  })

  test('are counted if they look like the key of an author, and if that is revoked', async () => {
    const revoked = await addAuthor()
    await env.DB.exec('update authors set revoked_at = 1')
    const guesses = [revoked, `${revoked.slice(0, -1)}~`, `0123456789ab${revoked.slice(12)}`]
    for (let count = 0; count < 2 * tenth.publish + 1; count++) {
      const response = await send(guesses[count % 3] as string, '198.51.100.9')
      if (response.status !== 401) return expectProblem(response, 'rate-limited')
    }
    throw new Error('wrong keys met no limit')
  })

  test('right keys use up nothing', async () => {
    for (let count = 0; count < 2 * tenth.publish; count++) {
      expect((await send(authorKey, '198.51.100.8')).status).toBe(201)
    }
    expect((await send('wrong', '198.51.100.8')).status).toBe(401)
  })

  test('are counted by the first 64 bits of an IPv6 address, however it is written', async () => {
    const forms = [
      (host: string) => `2001:db8::${host}`,
      (host: string) => `2001:DB8:0:0:1:2:3:${host}`,
      (host: string) => `2001:db8:0000::9:${host}`,
    ]
    const limited = await guessUntilLimited((count) => (forms[count % 3] as (typeof forms)[0])(count.toString(16)))
    await expectProblem(limited, 'rate-limited')
    expect((await send('wrong', '2001:db8:0:1::1')).status).toBe(401)
  })

  test('are counted for an IPv4 address and its IPv6 form alike', async () => {
    await guessUntilLimited((count) => (count % 2 ? '203.0.113.9' : '::ffff:203.0.113.9'))
    expect((await send('wrong', '203.0.113.10')).status).toBe(401)
  })
})

test('a failing limiter lets all requests pass', async () => {
  const broken = { limit: () => Promise.reject(new Error('no')) }
  const options = { headers: from('198.51.100.5'), bindings: { FLOOD_LIMIT: broken } }
  expect((await sendRequest('GET', '/api/quizzes', undefined, options)).status).toBe(200)
})
