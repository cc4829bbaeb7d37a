import { expect, test } from 'vitest'
import { sendRequest } from '../../worker/send-request.ts'
import recorded from './openapi.json' with { type: 'json' }

/** The document without what only people read: descriptions, summaries, and the prose of problems. */
const withoutProse = (document: unknown): unknown =>
  JSON.parse(JSON.stringify(document), function (this: Record<string, unknown>, key, inner) {
    if (typeof inner !== 'string') return inner
    const prose = /^(description|summary|detail)$/.test(key) || (key === 'title' && 'code' in this)
    return prose ? undefined : inner
  })

const readDocument = async () => (await sendRequest('GET', '/api/openapi.json')).json()

test('the OpenAPI document describes the recorded paths, parameters, schemas and answers', async () => {
  expect(withoutProse(await readDocument())).toEqual(withoutProse(recorded))
})
