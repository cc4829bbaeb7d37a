import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { get, host, publish, sameDatabase, small } from './open-page.ts'

describe('GET /embed', () => {
  it('shows the embed code for each editor', async () => {
    await publish('small', small())
    await publish('another', small({ title: 'Another <quiz>', language: 'ko' }))
    const { response, html } = await get('/embed?quiz=small&mode=test&theme=dark&look=plain', { DB: sameDatabase() })
    expect(response.status).toBe(200)
    expect(html).toContain('<lede-quiz quiz="small" mode="test" theme="dark">')
    expect(html).toContain('<link rel="stylesheet" href="/looks/plain.css">')
    expect(html).toContain(
      `&lt;lede-quiz quiz=&quot;small&quot; mode=&quot;test&quot; theme=&quot;dark&quot; style=&quot;display: block; min-height: 30rem&quot;&gt;`,
    )
    expect(html).toContain(
      `&lt;iframe src=&quot;${host}/embed/small?mode=test&amp;amp;theme=dark&amp;amp;look=plain&quot;`,
    )
    expect(html).toContain(`${host}/q/small?mode=test&amp;theme=dark&amp;look=plain</code>`)
    for (const editor of ['HTML', 'WordPress', 'Moodle', 'Canvas', 'Google Sites', 'MediaWiki', 'Hugo'])
      expect(html).toContain(editor)
    expect(html).toMatch(/value="small" checked>/)
    expect(html).toContain('<a href="/classes?quiz=small">Make a class with this quiz</a>')
    expect(html).toContain('Another &lt;quiz&gt;')
    for (const language of ['한국어', 'العربية', 'Українська', '日本語']) expect(html).toContain(language)
  })

  it('writes the fallback link in the chosen language, by default that of the quiz', async () => {
    await publish('korean', small({ language: 'ko-KR' }))
    await publish('swedish', small({ language: 'sv' }))
    const linkOf = async (query: string) => {
      const { html } = await get(`/embed?quiz=${query}`)
      return /&lt;a href=[^\n]+?&gt;(.+?)&lt;\/a&gt;/.exec(html)?.[1]
    }
    expect(await linkOf('korean')).toBe('퀴즈 풀기')
    expect(await linkOf('korean&lang=de')).toBe('Zum Quiz')
    expect(await linkOf('swedish')).toBe('Take the quiz')
  })

  it('has a form that submits to the same page', async () => {
    await publish('small', small())
    const { response, html } = await get('/embed?quiz=small')
    expect(html).toContain('method="get" action="/embed"')
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self'")
  })

  it('shows the quiz of the front page if the URL names no published quiz', async () => {
    await publish('front', small())
    for (const path of ['/embed', '/embed?quiz=nobody', '/embed?quiz=%3Cscript%3E']) {
      const { html } = await get(path, { FRONT_QUIZ: 'front' })
      expect(html).toContain('<lede-quiz quiz="front">')
      expect(html).not.toContain('<script>')
    }
  })

  it('lists the chosen quiz even if it is on a later page, with the cursor of the next page', async () => {
    for (let place = 10; place < 63; place++) await publish(`many-${place}`, small({ title: `Quiz ${place}` }))
    const { html } = await get('/embed?quiz=many-62', { DB: sameDatabase() })
    expect(html).toMatch(/value="many-62" checked>/)
    expect(html).toMatch(/<ul class="quizzes" data-cursor="[\w-]+">/)
    expect(html.match(/name="quiz"/g)?.length).toBe(51)
  })

  it('explains how to publish if there are no quizzes', async () => {
    const empty = {
      prepare: (query: string) => env.DB.prepare(query.replace(' where ', ' where 0 = 1 and ')),
    } as D1Database
    const { html } = await get('/embed', { DB: empty, FRONT_QUIZ: 'not-there' })
    expect(html).toContain('npm run publish')
  })
})

describe('the poster of a quiz', () => {
  it('has a QR code and the URL as text', async () => {
    await publish('small', small())
    const { html } = await get('/q/small/poster?mode=test')
    expect(html).toContain('<h1>A small quiz</h1>')
    expect(html).toContain('<svg class="qr"')
    expect(html).toContain('>lede.example/q/small?mode=test</p>')
  })

  it('is also available as an image of the code', async () => {
    await publish('small', small())
    const { response, html } = await get('/q/small/qr.svg')
    expect(response.headers.get('Content-Type')).toBe('image/svg+xml; charset=utf-8')
    expect(html).toMatch(/^<svg [^>]+viewBox="-4 -4 \d+ \d+"/)
    const other = await get('/q/small/qr.svg?mode=test')
    expect(other.html).not.toBe(html)
  })

  it.each(['/q/nobody/poster', '/q/nobody/qr.svg'])('%s is not found', async (path) => {
    expect((await get(path)).response.status).toBe(404)
  })
})
