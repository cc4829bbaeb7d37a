import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problems } from '../../core/problems.ts'
import document from '../../worker/openapi.generated.json' with { type: 'json' }
import { problemSchema } from '../../worker/problem.ts'
import { classTemplates, openBadClass } from './bad-class-requests.ts'
import { everyType, newQuizId, publish, rightResponses } from './quizzes.ts'
import { authorKey, hashOf, sendRequest } from './send-request.ts'

const { id, version } = await publish()
const { id: testId, version: testVersion } = await publish({ ...everyType, mode: 'test' })
const { id: withdrawnId } = await publish()
const operator = { headers: { Authorization: `Bearer ${authorKey}` } }
await sendRequest('DELETE', `/api/quizzes/${withdrawnId}`, undefined, operator)
const { key: otherKey } = await (await sendRequest('POST', '/api/authors', { name: 'Desk A' }, operator)).json<{
  key: string
}>()
const attempt = crypto.randomUUID()
const handedIn = crypto.randomUUID()
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 0h3v2z"/></svg>'
const hash = await hashOf(drawing)
const badClass = await openBadClass()

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '\u0000',
    '\ud83d',
    '__proto__',
    'constructor',
    "' or 1=1 --",
    -0,
    1e308,
    -1,
    0.5,
  ),
  fc.constantFrom<unknown>([], {}, [[]], { __proto__: null }, 'x'.repeat(70_000), 'İ', '<script>', true, 2 ** 53),
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
)

/** A value with some of its parts taken out, replaced or added to. */
const mutated = (valid: unknown) =>
  fc
    .array(fc.tuple(fc.nat(), fc.constantFrom('remove', 'replace', 'add'), fc.string(), odd), { maxLength: 3 })
    .map((changes) => changes.reduce<unknown>((value, change) => mutate(value, ...change), structuredClone(valid)))

function mutate(value: unknown, at: number, how: string, name: string, replacement: unknown): unknown {
  const places: [Record<string, unknown>, string][] = []
  const walk = (inner: unknown) => {
    if (typeof inner !== 'object' || inner === null) return
    for (const key of Object.keys(inner)) {
      places.push([inner as Record<string, unknown>, key])
      walk((inner as Record<string, unknown>)[key])
    }
  }
  walk(value)
  const [parent, key] = places[at % Math.max(1, places.length)] ?? []
  if (!parent || key === undefined) return replacement
  if (how === 'remove') delete parent[key]
  // Not by name, which could be 'length'.
  else if (how === 'add' && Array.isArray(parent)) parent.push(structuredClone(replacement))
  else parent[how === 'add' ? name : key] = structuredClone(replacement)
  return value
}

const put = { quiz: id, version, mode: 'test', revision: 1, responses: rightResponses, submitted: true }
const everyTypeEdited = { ...everyType, title: 'Edited' }
const check = { version, item: 'facts', response: ['count'] }

const json = (valid: unknown) => mutated(valid).map((value) => JSON.stringify(value) ?? '')
const body = fc.oneof(
  { weight: 3, arbitrary: json(put) },
  { weight: 3, arbitrary: json(check) },
  { weight: 3, arbitrary: json(everyType) },
  { weight: 1, arbitrary: fc.tuple(json(put), fc.nat()).map(([text, at]) => text.slice(0, at % text.length)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('{"revision": 1e999}', '[['.repeat(20_000), '{"a":'.repeat(9_000), '\ufeff{}'),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 100 }) },
  { weight: 1, arbitrary: fc.nat().map((at) => drawing.slice(0, at % (drawing.length + 1))) },
  { weight: 1, arbitrary: fc.constant(undefined) },
)

const segment = fc.oneof(
  fc.constantFrom(
    id,
    attempt,
    attempt.toUpperCase(),
    version,
    hash,
    `${hash}.svg`,
    '..%2f',
    '%00',
    '%E0%A4%A',
    'x'.repeat(3_000),
    "'%20or%201=1",
  ),
  fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.uuid({ version: 4 }),
  fc.constant(0).map(() => newQuizId()),
)
const template = fc.constantFrom(
  ...['/api/quizzes', '/api/quizzes/{quiz}', '/api/quizzes/{quiz}/checks', '/api/attempts/{attempt}'],
  ...['/api/quizzes/{quiz}/source', '/api/quizzes/{quiz}/versions', '/api/publications', '/api/authors'],
  '/api/authors/{author}',
  ...['/api/quizzes/{quiz}/statistics', '/api/quizzes/{quiz}/statistics/items'],
  ...['/api/health', '/api/openapi.json', '/api/{anything}', '/api/quizzes/{quiz}/{anything}'],
  ...['/api/media/{hash}', '/media/{name}', '/oembed', '/oembed', '/', '/review', '/{anything}'],
  ...['/q/{quiz}', '/q/{quiz}/', '/q/{quiz}/poster', '/q/{quiz}/qr.svg', '/q/{quiz}/{anything}'],
  ...['/embed', '/embed/{quiz}', '/embed/{quiz}/', '/embed/{quiz}/{anything}'],
  ...classTemplates,
  ...['/classes/{class}', '/a/{class}/{assignment}', '/embed/{quiz}?assignment={class}/{assignment}'],
)
const query = fc.oneof(
  fc.constantFrom('', '', `?version=${version}`, '?version=', '?cursor=YQ', '?language=en', '?language=%FF', '?%%%'),
  fc.constantFrom(
    ...[id, 'nobody', '%FF'].map((quiz) => `?url=https://lede.test/q/${quiz}`),
    '?url=x',
    '?url=file:///',
  ),
  fc
    .tuple(
      fc.constantFrom('&format=xml', '&format=yaml', '&maxwidth=0', '&maxwidth=300', '&maxheight=1e9', ''),
      fc.nat(),
    )
    .map(([more, at]) => `?url=https://lede.test/q/${at % 2 ? id : 'nobody'}${more}`),
  fc
    .tuple(
      fc.constantFrom('version', 'cursor', 'language', '__proto__', 'url', 'quiz', 'mode', 'lang', 'theme', 'look'),
      fc.string({ unit: 'binary' }),
    )
    .map(([name, value]) => `?${name}=${encodeURIComponent(value.toWellFormed())}`),
)
const headers = fc.record(
  {
    'Content-Type': fc.constantFrom('application/json', 'application/json', 'application/json', 'text/plain', 'x'),
    Authorization: fc.constantFrom(`Bearer ${authorKey}`, `Bearer ${authorKey}`, 'Bearer', 'Basic x', ''),
    'If-None-Match': fc.constantFrom('*', '"', 'W/', `"${version}"`, ','),
    'Content-Length': fc.constantFrom('0', '-1', '1e9', 'many'),
  },
  { requiredKeys: ['Content-Type'] },
)

/** Requests that are wrong in every way at once. */
const wild = fc.record({
  method: fc.constantFrom(
    'GET',
    'GET',
    'PUT',
    'PUT',
    'PUT',
    'POST',
    'POST',
    'DELETE',
    'PATCH',
    'OPTIONS',
    'HEAD',
    'PROPFIND',
  ),
  template,
  segment: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(id, attempt) }, { weight: 1, arbitrary: segment }),
  query,
  headers,
  body,
})

const sound = { 'Content-Type': 'application/json', Authorization: `Bearer ${authorKey}` }

/** Requests that are valid except for one to three changes in the body. */
const near = fc
  .constantFrom(
    { method: 'PUT', template: '/api/attempts/{attempt}', segment: attempt, valid: put },
    { method: 'PUT', template: '/api/attempts/{attempt}', segment: attempt, valid: { ...put, revision: 2 } },
    { method: 'POST', template: '/api/quizzes/{quiz}/checks', segment: id, valid: check },
    { method: 'PUT', template: '/api/quizzes/{quiz}', segment: id, valid: everyType },
    { method: 'PUT', template: '/api/media/{hash}', segment: hash, valid: drawing },
  )
  .chain(({ valid, ...target }) =>
    fc.record({
      target: fc.constant({ ...target, query: '', headers: sound }),
      body: json(valid),
    }),
  )
  .map(({ target, body }) => ({ ...target, body }))

/** The same of classes; or with one parameter of the address changed. */
const nearOfClasses = fc
  .record({
    valid: fc.constantFrom(...badClass.valid),
    odd: segment,
    name: fc.constantFrom('', '', 'class', 'seat', 'assignment', 'number'),
  })
  .chain(({ valid: { body, ...target }, odd, name }) =>
    (body === undefined ? fc.constant(undefined) : json(body)).map((text) => ({
      ...target,
      segments: { ...target.segments, ...(name && { [name]: odd }) },
      segment: '',
      query: '',
      body: text,
    })),
  )
interface BadRequest {
  method: string
  template: string
  /** What parameters of the address are that `segments` does not name. */
  segment: string
  segments?: Record<string, string>
  query: string
  headers: Record<string, string>
  body: unknown
}
const request: fc.Arbitrary<BadRequest> = fc.oneof(wild, near, nearOfClasses)

/** Addresses of pages that not every quiz, or none, has. */
const pages = ['/{anything}', '/q/{quiz}', '/q/{quiz}/poster', '/q/{quiz}/qr.svg', '/embed/{quiz}', '/review', '/embed']

/** One request for each kind of problem and of page, independent of the random ones. */
const fixed = (
  [
    ['PUT', '/api/attempts/{attempt}', handedIn, put],
    ['PUT', '/api/attempts/{attempt}', handedIn, { ...put, revision: 2, responses: {} }],
    ['PUT', '/api/attempts/{attempt}', handedIn, { ...put, mode: 'practice' }],
    ['PUT', '/api/attempts/{attempt}', crypto.randomUUID(), { ...put, revision: undefined }],
    ['PUT', '/api/attempts/{attempt}', crypto.randomUUID(), { ...put, responses: { roofs: 7 } }],
    ['PUT', '/api/attempts/{attempt}', crypto.randomUUID(), '{'],
    ['PUT', '/api/attempts/{attempt}', crypto.randomUUID(), 'x'.repeat(70_000)],
    ['PUT', '/api/attempts/{attempt}', crypto.randomUUID(), put, { headers: { 'Content-Type': 'text/plain' } }],
    ['GET', '/api/attempts/{attempt}', crypto.randomUUID()],
    ['PATCH', '/api/quizzes', ''],
    ['GET', '/api/quizzes/{quiz}', withdrawnId],
    ['DELETE', '/api/authors/{author}', '0123456789ab'],
    ['PUT', '/api/quizzes/{quiz}', id, everyType, { headers: { ...sound, Authorization: `Bearer ${otherKey}` } }],
    ['PUT', '/api/quizzes/{quiz}', id, everyTypeEdited, { headers: { ...sound, 'If-Match': '"AAAAAAAAAAAAAAAA"' } }],
    ['GET', '/api/quizzes/{quiz}', 'nobody'],
    ['GET', '/api/quizzes/{quiz}', id, undefined, { query: '?version=AAAAAAAAAAAAAAAA' }],
    ['PUT', '/api/quizzes/{quiz}', id, everyType, { headers: { 'Content-Type': 'application/json' } }],
    ['PUT', '/api/quizzes/{quiz}', id, { ...everyType, items: [] }],
    ['POST', '/api/quizzes/{quiz}/checks', testId, { ...check, version: testVersion }],
    ['POST', '/api/quizzes/{quiz}/checks', id, { version, item: 'sequence', response: ['q'] }],
    ['PUT', '/api/media/{hash}', await hashOf('no picture'), 'no picture'],
    ['GET', '/media/{name}', `${'0'.repeat(64)}.svg`],
    ['GET', '/oembed', '', undefined, { query: `?url=https://lede.test/q/${id}&format=yaml` }],
    ['GET', '/api/{anything}', 'nothing'],
    ['GET', '/{anything}', 'nothing'],
    ...['/q/{quiz}', '/q/{quiz}/poster', '/q/{quiz}/qr.svg', '/embed/{quiz}'].map((page) => ['GET', page, 'nobody']),
    ...['/review', '/embed'].map((page) => ['POST', page, '']),
  ] as [method: string, template: string, segment: string, body?: unknown, rest?: object][]
).map(([method, template, segment, body, rest]) => {
  const text = typeof body === 'object' ? JSON.stringify(body) : (body as string | undefined)
  return { method, template, segment, query: '', headers: sound, body: text, ...rest }
})
const fixedOfClasses = badClass.refused.map(({ body, ...request }) => ({
  ...{ ...request, segment: '', query: '' },
  body: body === undefined ? undefined : JSON.stringify(body),
}))

const inside = /sqlite|D1_\w*ERROR|drizzle|\bselect\b|insert into|constraint|\.ts:\d|node_modules|\n\s+at /i

test('2,000 bad requests cause no 500, and each gets a problem, or a page for a browser', {
  timeout: 300_000,
}, async () => {
  const seen = new Set<string>()
  const refused = new Set<string>()
  await fc.assert(
    fc.asyncProperty(request, async ({ method, template, segment, segments, query, headers, body }) => {
      const path = template.replace(/\{(\w+)\}/g, (_, name) => segments?.[name] ?? segment) + query
      const sent = method === 'GET' || method === 'HEAD' ? undefined : body
      const response = await sendRequest(method, path, sent, { headers })
      const text = await response.text()
      // The specification of oEmbed requires 501 for an unsupported format.
      if (template !== '/oembed' || response.status !== 501) expect(response.status, text).toBeLessThan(500)
      if (response.ok || response.status === 304) return
      refused.add(template)
      expect(text).not.toMatch(inside)
      expect(response.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/)
      if (isPage(method, path)) {
        expectPage(response, text)
        return
      }
      expect(response.headers.get('Content-Type')).toBe('application/problem+json')
      if (method === 'HEAD') return
      const problem = problemSchema.parse(JSON.parse(text))
      expect(problem.status).toBe(response.status)
      expect(documented(template, method)).toContain(problem.code)
      seen.add(problem.code)
    }),
    { numRuns: 2_000, examples: [...fixed, ...fixedOfClasses].map((each): [BadRequest] => [each]) },
  )
  const unmet = ['rate-limited', 'internal-error', 'storage-unavailable', 'classes-unavailable', 'receipts-unavailable']
  expect([...seen].sort()).toEqual(
    Object.keys(problems)
      .filter((code) => !unmet.includes(code))
      .sort(),
  )
  expect([...refused]).toEqual(expect.arrayContaining(['/oembed', '/media/{name}', '/api/media/{hash}', ...pages]))
})

test('the quiz is unchanged after all requests', async () => {
  const response = await sendRequest('GET', `/api/quizzes/${id}?version=${version}`)
  expect(await response.json()).toMatchObject({ title: everyType.title })
})

/** Whether a browser is led there, which has to have something to show. */
function isPage(method: string, path: string): boolean {
  const { pathname } = new URL(path, 'https://lede.test')
  return ['GET', 'HEAD'].includes(method) && !/^\/(api(\/|$)|oembed$|media\/[^/]+$)/.test(pathname)
}

/** A page in words, or the way to the page without a slash at the end, on this host. */
function expectPage(response: Response, text: string): void {
  const to = response.headers.get('Location')
  if (to !== null) {
    expect(response.status).toBe(301)
    expect(new URL(to, 'https://lede.test').origin).toBe('https://lede.test')
    return
  }
  expect([404, 410]).toContain(response.status)
  expect(response.headers.get('Content-Type')).toMatch(/^text\/html/i)
  if (text) expect(text).toMatch(/^<!doctype html>\n<html lang="en"/)
}

type Paths = Record<
  string,
  Record<string, { responses: Record<string, { content?: Record<string, { examples?: object }> }> }>
>

/** The codes of the problems that the description of the API names for an operation. */
function documented(template: string, method: string): string[] {
  const operation = (document.paths as unknown as Paths)[template]?.[method.toLowerCase()]
  if (template === '/oembed') return ['invalid-request', 'not-found', 'unsupported-format', 'method-not-allowed']
  if (!operation) return ['not-found', 'method-not-allowed', 'unknown-quiz']
  const problems = Object.values(operation.responses).flatMap(({ content }) =>
    Object.keys(content?.['application/problem+json']?.examples ?? {}),
  )
  // An id of the address may hold anything, a slash too.
  return [...problems, 'not-found']
}
