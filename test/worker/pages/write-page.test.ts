import { expect, it } from 'vitest'
import { securityHeaders } from '../../../worker/security-headers.ts'
import { get, publish, small } from './open-page.ts'

it('the editor loads one script and no inline code, under a policy that only lets it start its own worker and frame', async () => {
  const { response, html } = await get('/write')
  expect(response.status).toBe(200)
  for (const [name, value] of Object.entries(securityHeaders.editor)) expect(response.headers.get(name)).toBe(value)
  expect(response.headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'.*frame-ancestors 'none'.*trusted-types lede-write; frame-src 'self'$/,
  )
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/write.js">'])
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|keep-page/)
})

it('the frame of the editor may be framed by this host alone', async () => {
  const { response, html } = await get('/write/frame')
  expect(response.headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'self'.*trusted-types 'none'$/)
  expect(response.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  expect(html).toContain('<meta name="robots" content="noindex">')
})

it('is one link away from the front page and from the page for teachers', async () => {
  await publish('small', small())
  for (const path of ['/', '/embed']) {
    const { html } = await get(path, { FRONT_QUIZ: 'small' })
    expect([path, html.replace(/<p class="imprint">.*?<\/p>/s, '').includes('<a href="/write">Write a quiz')]).toEqual([
      path,
      true,
    ])
  }
})
