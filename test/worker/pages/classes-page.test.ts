import { describe, expect, it } from 'vitest'
import { securityHeaders } from '../../../worker/security-headers.ts'
import { get } from './open-page.ts'

describe.each(['/classes', '/classes/dG9vIHNob3J0'])('GET %s', (path) => {
  it('loads one script and no inline code, under a policy without exceptions', async () => {
    const { response, html } = await get(path)
    expect(response.status).toBe(200)
    for (const [name, value] of Object.entries(securityHeaders.classes)) expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('Content-Security-Policy')).toMatch(/form-action 'none'.*trusted-types 'none'$/)
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/classes.js">'])
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|keep-page/)
  })

  it('is in the language of the browser, and caches tell languages apart', async () => {
    const { response, html } = await get(path, {}, undefined, { 'Accept-Language': 'he' })
    expect(html).toContain('<html lang="he" dir="rtl">')
    expect(response.headers.get('Vary')).toContain('Accept-Language')
  })
})

it('the page of a class is not stored and not indexed, and is the same for each class', async () => {
  const one = await get('/classes/dG9vIHNob3J0')
  const other = await get('/classes/AAAAAAAAAAAA')
  expect(one.response.headers.get('Cache-Control')).toBe('no-store')
  expect(one.html).toContain('<meta name="robots" content="noindex">')
  expect(other.html).toBe(one.html)
})
