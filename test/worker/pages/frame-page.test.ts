import { describe, expect, it } from 'vitest'
import { frameHeaders } from '../../../worker/security-headers.ts'
import { get, host, publish, small } from './open-page.ts'

const deadDatabase = {
  prepare() {
    throw new Error('D1_ERROR: no answer')
  },
} as unknown as D1Database

describe('GET /embed/{quiz}', () => {
  it('shows only the quiz with the URL’s options, and any site may frame it', async () => {
    await publish('framed-quiz', small({ title: 'A <framed> quiz', language: 'ar' }))
    const { response, html } = await get('/embed/framed-quiz?mode=test&lang=ko&theme=dark&look=plain')
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=60')
    for (const [name, value] of Object.entries(frameHeaders(host))) expect(response.headers.get(name)).toBe(value)
    expect(response.headers.get('Content-Security-Policy')).toContain('frame-ancestors *;')
    expect(response.headers.get('Content-Security-Policy')).not.toContain("'self'")
    expect(response.headers.has('X-Frame-Options')).toBe(false)
    expect(html).toContain('<html lang="ar" dir="rtl">')
    expect(html).toContain('<lede-quiz quiz="framed-quiz" mode="test" lang="ko" theme="dark">')
    expect(html).toContain('<link rel="stylesheet" href="/looks/plain.css">')
    expect(html).toContain('A &lt;framed&gt; quiz')
    expect(html).not.toContain('class="masthead"')
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  })

  it.each([
    ['?mode=practice', ''],
    ['?mode=Test', ' mode="test"'],
    ['?mode=exam', ' mode="test"'],
    ['?mode=%20Practice%20', ''],
    ['?lang=not%20a%20language&theme=pink', ''],
    ['?lang=%22%3E%3Cscript%3E&theme=%22', ''],
    ['?theme=auto&quiz=other&passage=body', ''],
  ])('sanitizes the options in %s, and a typo in the mode never reveals the key', async (query, attributes) => {
    await publish('framed-quiz', small())
    const { html } = await get(`/embed/framed-quiz${query}`)
    expect(html).toContain(`<lede-quiz quiz="framed-quiz"${attributes}>`)
  })

  it.each([
    ['/embed/unknown', 404, 'There is no quiz at this address', {}],
    ['/embed/lost', 503, 'The quiz cannot be shown just now.', { DB: deadDatabase }],
  ])('explains in the frame why it is empty: %s', async (path, status, words, bindings) => {
    const { response, html } = await get(path, bindings)
    expect(response.status).toBe(status)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('Content-Security-Policy')).toBe(frameHeaders(host)['Content-Security-Policy'])
    expect(response.headers.has('X-Frame-Options')).toBe(false)
    expect(html).toContain(words)
    expect(html).not.toContain('class="masthead"')
  })
})
