import { expect, test } from 'vitest'
import { problems } from '../../../core/problems.ts'
import { securityHeaders } from '../../../worker/security-headers.ts'
import { operations } from '../openapi/operations.ts'
import { sendRequest } from '../send-request.ts'
import { get } from './open-page.ts'

test('GET /api is a page with the CSP of pages, without a script', async () => {
  const { response, html } = await get('/api')
  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': expect.stringMatching(/^text\/html; charset=utf-8$/i),
    'cache-control': 'public, max-age=3600',
    'content-security-policy': securityHeaders.pages['Content-Security-Policy'],
  })
  expect(response.headers.has('Access-Control-Allow-Origin')).toBe(false)
  expect(html).not.toMatch(/<script|style=|undefined|\[object /)
})

test.each(operations)(
  'the page of the API documents $method $path with its problems',
  async ({ method, path, operation }) => {
    const { html } = await get('/api')
    expect(html).toContain(`<h3 id="${operation.operationId}"><b>${method}</b> <code>${path}</code></h3>`)
    for (const { content } of Object.values(operation.responses)) {
      for (const code of Object.keys(content?.['application/problem+json']?.examples ?? {})) {
        expect(html).toContain(`<a href="#${code}">`)
      }
    }
  },
)

test('the page of the API explains every problem code, and each of its links leads somewhere', async () => {
  const { html } = await get('/api')
  for (const code of Object.keys(problems)) expect(html).toContain(`<div id="${code}">`)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  expect(html).toContain('href="/api/openapi.json"')
  expect(html).toContain('curl -X PUT https://lede.example/api/attempts/')
})

test('the page of the API allows only GET and HEAD', async () => {
  const response = await sendRequest('PUT', '/api')
  expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
})
