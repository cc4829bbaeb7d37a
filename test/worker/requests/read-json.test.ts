import { describe, expect, test } from 'vitest'
import { expectProblem } from '../expect-problem.ts'
import { sendRequest } from '../send-request.ts'

const path = `/api/attempts/${crypto.randomUUID()}`

/** A body that comes in chunks, without a length. */
const stream = (chunks: number, bytes = 1024) =>
  new ReadableStream<Uint8Array>({
    pull(controller) {
      if (chunks-- > 0) controller.enqueue(new Uint8Array(bytes).fill(32))
      else controller.close()
    },
  })

describe('a body', () => {
  test.each([undefined, 'text/plain', 'application/xml', 'application/jsonp', 'multipart/form-data; boundary=x'])(
    'of type %s is rejected',
    async (type) => {
      const body = new TextEncoder().encode('{}')
      const headers = { 'Content-Type': type ?? '' }
      await expectProblem(await sendRequest('PUT', path, body, { headers }), 'unsupported-media-type')
    },
  )

  test.each(['application/json', 'Application/JSON; charset=utf-8'])('of type %s is read', async (type) => {
    await expectProblem(await sendRequest('PUT', path, '{}', { headers: { 'Content-Type': type } }), 'invalid-request')
  })

  test('of 64 KiB is read, and one of a byte more is rejected', async () => {
    await expectProblem(await sendRequest('PUT', path, '{}'.padEnd(64 * 1024)), 'invalid-request')
    await expectProblem(await sendRequest('PUT', path, '{}'.padEnd(64 * 1024 + 1)), 'body-too-large')
  })

  test('in chunks is limited while it is read', async () => {
    await expectProblem(await sendRequest('PUT', path, stream(64)), 'malformed-json')
    await expectProblem(await sendRequest('PUT', path, stream(65)), 'body-too-large')
    // This one never ends: it must be cut off.
    await expectProblem(await sendRequest('PUT', path, stream(Number.POSITIVE_INFINITY)), 'body-too-large')
  })

  test('with a Content-Length above the limit is not read', async () => {
    const headers = { 'Content-Length': '65537' }
    await expectProblem(await sendRequest('PUT', path, stream(1), { headers }), 'body-too-large')
  })

  test('that is not JSON gets the position of the error', async () => {
    const { detail } = await expectProblem(await sendRequest('PUT', path, '{\n  "quiz": }'), 'malformed-json')
    expect(detail).toBe('The JSON is invalid at line 2, column 11.')
  })

  test.each(['', ' ', 'null x', '\ufeff\ufeff{}'])('such as %j is not JSON', async (body) => {
    await expectProblem(await sendRequest('PUT', path, body), 'malformed-json')
  })

  test('that is not UTF-8 is rejected', async () => {
    await expectProblem(await sendRequest('PUT', path, Uint8Array.of(0x22, 0xff, 0x22)), 'malformed-json')
  })

  test.each([
    ['{"responses": {"__proto__": "roofs"}}', '/responses/__proto__'],
    ['{"responses": {"pairs": {"l1": "r2", "__proto__": "r1"}}}', '/responses/pairs/__proto__'],
    ['{"responses": {"a": [{"\\u005f_proto__": {"a/b": 1}}]}}', '/responses/a/0/__proto__'],
    ['{"__proto__": {}}', '/__proto__'],
  ])('%s gets the pointer of the forbidden field', async (body, pointer) => {
    const { errors } = await expectProblem(await sendRequest('PUT', path, body), 'invalid-request')
    expect(errors).toEqual([{ pointer, detail: 'is not a known field' }])
  })

  test('with forbidden fields gets their pointers at any depth', async () => {
    const depth = 4_000
    const body = `${'{"__proto__":'.repeat(depth)}1${'}'.repeat(depth)}`
    const { errors } = await expectProblem(await sendRequest('PUT', path, body), 'invalid-request')
    expect(errors?.[1]?.pointer).toBe('/__proto__/__proto__')
  })

  test.each(['null', '[]', '1', '"text"'])('%s is not an attempt', async (body) => {
    await expectProblem(await sendRequest('PUT', path, body), 'invalid-request')
  })
})
