import { describe, expect, test } from 'vitest'
import { everyType, publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

const host = 'https://lede.test'
const pageOf = (id: string, query = '') => `${host}/q/${id}${query}`

const askOembed = (query: Record<string, string>, headers: Record<string, string> = {}) =>
  sendRequest('GET', `/oembed?${new URLSearchParams(query)}`, undefined, { headers })

async function embedOf(query: Record<string, string>, headers?: Record<string, string>) {
  const response = await askOembed(query, headers)
  expect(response.status).toBe(200)
  return (await response.json()) as { html: string; width: number; height: number }
}

describe('GET /oembed', () => {
  test('returns a cacheable frame for the URL of a quiz to any origin', async () => {
    const { id } = await publish()
    const response = await askOembed({ url: pageOf(id), format: 'json' })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'public, max-age=300',
      vary: 'User-Agent',
    })
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: everyType.title,
      provider_name: 'Lede',
      provider_url: `${host}/`,
      cache_age: 3600,
      width: 640,
      height: 900,
      html: `<iframe src="${host}/embed/${id}" width="100%" height="900" title="${everyType.title}" frameborder="0" style="max-width: 640px" loading="lazy" allow="clipboard-write"></iframe>`,
    })
  })

  test.each([
    [{}, 640, 900],
    [{ maxwidth: '500' }, 500, 900],
    [{ maxwidth: '5000' }, 800, 900],
    [{ maxwidth: '320' }, 320, 1000],
    [{ maxheight: '400' }, 640, 400],
    [{ maxwidth: '320', maxheight: '1200' }, 320, 1000],
    [{ maxwidth: '200', maxheight: '200' }, 200, 200],
  ])('never exceeds maxwidth, maxheight or a narrow screen: %o', async (room, width, height) => {
    const { id } = await publish()
    const embed = await embedOf({ url: pageOf(id), ...(room as Record<string, string>) })
    expect([embed.width, embed.height]).toEqual([width, height])
    expect(embed.html).toContain(` width="100%" height="${height}" `)
    expect(embed.html).toContain(` style="max-width: ${width}px" `)
  })

  test.each([
    { maxwidth: '1' },
    { maxheight: '1' },
    { maxwidth: '199', maxheight: '900' },
    { maxwidth: '900', maxheight: '199' },
  ])('returns a link if a quiz would not fit: %o', async (room) => {
    const { id } = await publish()
    const response = await askOembed({ url: pageOf(id), ...(room as Record<string, string>) })
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'link',
      title: everyType.title,
      provider_name: 'Lede',
      provider_url: `${host}/`,
      cache_age: 3600,
    })
    const xml = await (await askOembed({ url: pageOf(id), format: 'xml', ...(room as Record<string, string>) })).text()
    expect(xml).toContain('<type>link</type>')
    expect(xml).not.toMatch(/undefined|<(html|width|height)>/)
  })

  test.each([
    ['/', ''],
    ['?mode=test&lang=ko&theme=dark&look=plain', '?mode=test&amp;lang=ko&amp;theme=dark&amp;look=plain'],
    ['?mode=Exam&lang=%22%3E&theme=pink&onload=1', '?mode=test'],
    ['?utm_source=x#items', ''],
  ])('keeps the options that a frame knows of a URL that ends in %s', async (end, query) => {
    const { id } = await publish()
    const { html } = await embedOf({ url: pageOf(id, end) })
    expect(html).toContain(`src="${host}/embed/${id}${query}"`)
  })

  test('takes the address of the frame as that of the page', async () => {
    const { id } = await publish()
    const [ofFrame, ofPage] = await Promise.all(
      ['embed', 'q'].map((path) => embedOf({ url: `${host}/${path}/${id}?mode=test&theme=dark` })),
    )
    expect(ofFrame).toEqual(ofPage)
  })

  test('accepts the URL with http or https, since consumers guess it', async () => {
    const { id } = await publish()
    const { html } = await embedOf({ url: pageOf(id).replace('https:', 'http:') })
    expect(html).toContain(`src="${host}/embed/${id}"`)
  })

  test('puts a blockquote before the frame, which WordPress requires', async () => {
    const title = `"Quoted" <b> & 'more'`
    const { id } = await publish({ ...everyType, title })
    const { html } = await embedOf({ url: pageOf(id) }, { 'User-Agent': 'WordPress/6.9; https://blog.example' })
    const escaped = '&quot;Quoted&quot; &lt;b&gt; &amp; &#39;more&#39;'
    expect(html).toBe(
      `<blockquote><a href="${pageOf(id)}">${escaped}</a></blockquote><iframe src="${host}/embed/${id}" width="100%" height="900" title="${escaped}" frameborder="0" style="max-width: 640px" loading="lazy" allow="clipboard-write"></iframe>`,
    )
  })

  test('responds in XML on request', async () => {
    const { id } = await publish({ ...everyType, title: 'Fish & <chips>' })
    const response = await askOembed({ url: pageOf(id), format: 'xml' })
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
    const xml = await response.text()
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>\n/)
    expect(xml).toContain('<title>Fish &amp; &lt;chips&gt;</title>')
    expect(xml).toContain(`<html>&lt;iframe src=&quot;${host}/embed/${id}&quot;`)
    expect(xml).toContain('title=&quot;Fish &amp;amp; &amp;lt;chips&amp;gt;&quot;')
  })

  test('rejects any other format', async () => {
    const { id } = await publish()
    for (const format of ['yaml', '', 'JSON', 'constructor']) {
      const response = await askOembed({ url: pageOf(id), format })
      expect(response.status).toBe(501)
      expect(await response.json()).toMatchObject({ code: 'unsupported-format' })
    }
  })

  test.each([
    'https://elsewhere.test/q/ID',
    'https://lede.test.elsewhere.test/q/ID',
    'https://lede.test:8443/q/ID',
    'ftp://lede.test/q/ID',
    '/q/ID',
    `${host}/q/ID/more`,
    `${host}/embed/ID/more`,
    `${host}/embed/1.js`,
    `${host}/api/quizzes/ID`,
    `${host}/`,
    `${host}/q/not-published`,
    `${host}/q/%00`,
    'javascript:alert(1)',
    '',
  ])('has no embed for %s', async (url) => {
    const { id } = await publish()
    const response = await askOembed({ url: url.replace('ID', id) })
    expect(response.status).toBe(404)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toMatchObject({ code: 'not-found' })
  })

  test.each([{}, { url: 'x', maxwidth: '0' }, { url: 'x', maxheight: 'high' }, { url: 'x', maxwidth: '1.5' }])(
    'explains an invalid request: %o',
    async (query) => {
      const response = await askOembed(query as Record<string, string>)
      expect(response.status).toBe(422)
      expect(await response.json()).toMatchObject({
        code: 'invalid-request',
        errors: [{ pointer: expect.any(String) }],
      })
    },
  )
})

test.each(['q', 'embed'])('/%s/{quiz} links to the endpoint in its head and in a header', async (path) => {
  const { id } = await publish({ ...everyType, title: 'A "quoted" title' })
  const response = await sendRequest('GET', `/${path}/${id}?mode=test`)
  const html = await response.text()
  const header = response.headers.get('Link') ?? ''
  for (const [format, type] of [
    ['json', 'application/json+oembed'],
    ['xml', 'text/xml+oembed'],
  ]) {
    const href = `${host}/oembed?${new URLSearchParams({ url: pageOf(id, '?mode=test'), format: format as string })}`
    expect(header).toContain(`<${href}>; rel="alternate"; type="${type}"`)
    expect(html).toContain(
      `<link rel="alternate" type="${type}" href="${href.replace('&', '&amp;')}" title="A &quot;quoted&quot; title">`,
    )
    expect((await sendRequest('GET', href.slice(host.length))).status).toBe(200)
  }
})
