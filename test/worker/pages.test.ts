import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { language, type Quiz } from '../../core/quiz.ts'
import articleFile from '../../quizzes/kursk-engineers.json'
import { createApp } from '../../worker/app.ts'
import { nameLanguage } from '../../worker/pages/facts-line.ts'
import { english } from '../../worker/pages/strings/speak.ts'
import { securityHeaders } from '../../worker/security-headers.ts'
import { get, host, publish, sameDatabase, small } from './pages/open-page.ts'

const article = parseQuiz(articleFile).quiz as Quiz

const hostile = `</title><script>alert(1)</script> "it's" & <b>`

/** Tags of every form that BCP 47 knows, as far as the schema of a quiz takes them. */
const languageTag = fc
  .tuple(
    fc.stringMatching(/^([a-z]{2,3}|[A-Z]{5,8})$/),
    ...[/^-[A-Za-z]{4}$/, /^-([A-Z]{2}|\d{3})$/, /^(-[a-z0-9]{5,8}|-\d[a-z]{3}){1,2}$/].map(optional),
    ...[
      /^-t-[a-z]{2}$/,
      /^-u(-[a-z]{2}(-[a-z0-9]{3,8})?){1,2}$/,
      /^-[a-s](-[a-z0-9]{2,8})$/,
      /^-x(-[a-z0-9]{1,8})$/,
    ].map(optional),
  )
  .map((parts) => parts.join(''))
  .filter((tag) => language.safeParse(tag).success)

const deadDatabase = {
  prepare() {
    throw new Error('D1_ERROR: no answer')
  },
} as unknown as D1Database

describe('GET /', () => {
  it('shows the passage as an article and embeds the quiz by the public tag', async () => {
    await publish('kursk-engineers', article)
    const { response, html } = await get('/')
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i)
    expect(html).toMatch(/^<!doctype html>\n<html lang="en" dir="ltr">/)
    expect(html).toContain(`<h1>${article.title}</h1>`)
    expect(html).toContain('id="passage"')
    expect(html.match(/<p>/g)?.length).toBeGreaterThanOrEqual(article.stimulus?.length as number)
    expect(html).toContain('<script type="module" src="/embed.js"></script>')
    expect(html).toContain('<lede-quiz quiz="kursk-engineers" passage="#passage">')
    expect(html).toContain(`<link rel="canonical" href="${host}/">`)
  })

  it('contains no part of the key', async () => {
    await publish('kursk-engineers', article)
    const { html } = await get('/')
    for (const { feedback } of article.items) expect(html).not.toContain(feedback)
    expect(html).not.toContain('correct')
  })

  it('has the embed code to copy, and links to the other quizzes', async () => {
    await publish('front', small())
    await publish('another', small({ title: 'Another <quiz>', language: 'ko', level: 'B1' }))
    const { html } = await get('/', { FRONT_QUIZ: 'front', DB: sameDatabase() })
    expect(html).toContain(`&lt;script type=&quot;module&quot; src=&quot;${host}/embed.js&quot;&gt;`)
    expect(html).toContain(
      '&lt;lede-quiz quiz=&quot;front&quot; style=&quot;display: block; min-height: 30rem&quot;&gt;',
    )
    expect(html).toContain('<a href="/q/another" lang="ko" dir="auto">Another &lt;quiz&gt;</a>')
    expect(html).toContain('Korean · <bdi>B1</bdi> · 1 question')
    expect(html).not.toContain('href="/q/front"')
    expect(html).toContain('href="/api"')
  })

  it('explains how to publish if its quiz is not published', async () => {
    const { response, html } = await get('/', { FRONT_QUIZ: 'not-there' })
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain('npm run publish')
    expect(html).toContain('<code>not-there</code>')
  })

  it.each([
    ['with the list of quizzes from memory', createApp(), true],
    ['without the list by an isolate that has not had it', undefined, false],
  ])('is served from a cache if the database stops responding, %s', async (_, warm, isListed) => {
    await publish('steady', small({ title: 'Steady' }))
    if (warm) await get('/', { FRONT_QUIZ: 'steady' }, warm)
    const { response, html } = await get('/', { FRONT_QUIZ: 'steady', DB: deadDatabase }, warm ?? createApp())
    expect(response.status).toBe(200)
    expect(html).toContain('<h1>Steady</h1>')
    expect(html.includes('id="others"')).toBe(isListed)
  })
})

describe('GET /q/{quiz}', () => {
  it('shows the quiz by the same tag, with a worksheet for browsers without scripts', async () => {
    await publish('kursk-engineers', article)
    const { response, html } = await get('/q/kursk-engineers')
    expect(response.status).toBe(200)
    expect(html).toContain('<lede-quiz quiz="kursk-engineers">')
    expect(html).toContain('528th Regiment of Engineers')
    expect(html).toContain('The questions appear here once their script has loaded')
    expect(html).toContain('18 questions')
    expect(html).toContain('Level B2')
    expect(html).toContain(article.source?.publisher)
    expect(html).toContain(`<meta name="description" content="${article.description}">`)
    expect(html).toContain(`<link rel="canonical" href="${host}/q/kursk-engineers">`)
  })

  it('names the author of the article', async () => {
    await publish('authored', small({ source: { title: 'Skies', publisher: 'Press', author: 'Ana Silva' } }))
    const { html } = await get('/q/authored')
    expect(html).toContain('<bdi>Ana Silva</bdi> · <bdi>Press</bdi>')
    expect(html).toContain('"author":{"@type":"Person","name":"Ana Silva"}')
  })

  it('escapes the author’s text', async () => {
    const source = { title: hostile, publisher: hostile, author: hostile, url: 'https://example.org/?a=1&b="2"' }
    await publish('hostile', small({ title: hostile, description: hostile, stimulus: [hostile], source }))
    for (const path of ['/q/hostile', '/']) {
      const { html } = await get(path, { FRONT_QUIZ: 'hostile' })
      expect(html).not.toContain('<script>')
      expect(html).not.toContain('<b>')
      expect(html).not.toContain('b="2"')
      expect(html.match(/<\/title>/g)).toHaveLength(1)
      expect(html).toContain('&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;it&#39;s&quot; &amp; &lt;b&gt;')
    }
  })

  it('renders headings, lists and pictures of the passage, and the pictures of choices on the worksheet', async () => {
    const media = { src: `media/${'a'.repeat(64)}.png`, alt: 'A "sky"', width: 4 }
    const stimulus = [
      'Text.',
      { heading: 'The *sky*' },
      { list: ['Blue', 'Grey'], ordered: true },
      { list: ['One'] },
      { media },
    ]
    const choices = [
      { id: 'a', text: 'Blue', media, correct: true },
      { id: 'b', text: 'Grey' },
    ]
    await publish('blocks', small({ stimulus, items: [{ id: 'sky', type: 'choice', prompt: 'Which?', choices }] }))
    const { html } = await get('/q/blocks')
    const image = `<img src="/${media.src}" alt="A &quot;sky&quot;" width="4">`
    expect(html).toContain(
      `<p>Text.</p>\n<h2>The <em>sky</em></h2>\n<ol><li>Blue</li><li>Grey</li></ol>\n<ul><li>One</li></ul>\n${image}\n`,
    )
    expect(html).toContain(`<span>${image}<bdi>Blue</bdi></span>`)
    expect(html).toContain('<meta name="description" content="Text.">')
  })

  it('renders inline Markdown, and everything else as text', async () => {
    const link = 'The sky is *blue*, says [a **page**](https://example.org/a?b=1&c=2) in `code`.'
    await publish(
      'marked',
      small({ stimulus: [link, 'Grass is <i>green</i>, [not](javascript:alert(1)).\nNew line.'] }),
    )
    const { html } = await get('/q/marked')
    expect(html).toContain(
      '<p>The sky is <em>blue</em>, says <a href="https://example.org/a?b=1&amp;c=2" rel="noopener noreferrer">a <strong>page</strong></a> in <code>code</code>.</p>',
    )
    expect(html).toContain('<p>Grass is &lt;i&gt;green&lt;/i&gt;, [not](javascript:alert(1)).<br>New line.</p>')
  })

  it.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['ks', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ko', 'ltr'],
    ['en', 'ltr'],
  ])('marks a quiz in %s with dir="%s"', async (language, direction) => {
    const id = `in-${language.toLowerCase()}`
    await publish(id, small({ language }))
    const { html } = await get(`/q/${id}`)
    expect(html).toContain(`<html lang="${language}" dir="${direction}">`)
  })

  it('shows a quiz with any valid language tag', async () => {
    const show = async (language: string) => {
      for (const id of ['odd', 'odd-too']) await publish(id, small({ language }))
      for (const path of ['/q/odd', '/']) {
        const { response, html } = await get(path, { FRONT_QUIZ: 'odd', DB: sameDatabase() })
        expect(response.status).toBe(200)
        expect(html).toContain(`<html lang="${language}"`)
      }
    }
    const known = ['de-x-leicht', 'en-u-nu-latn', 'en-t-de', 'sl-rozaj-biske-1994', 'es-419', 'zh-Hant-TW', 'qaa']
    await fc.assert(fc.asyncProperty(languageTag, show), { examples: known.map((tag) => [tag]), numRuns: 40 })
  })

  it('names a language by the base tag', () => {
    expect(nameLanguage('de-x-leicht', english)).toBe('German')
    expect(nameLanguage('pt-BR-u-nu-latn', english)).toBe('Brazilian Portuguese')
    expect(nameLanguage('qaa', english)).toBe('qaa')
  })

  it.each(['/q/unknown', '/q/NOT%20an%20id', '/q/a/b', '/q/', '/nope', '/no/such/page', '/apis'])(
    'shows a page with links for %s',
    async (path) => {
      const { response, html } = await get(path)
      expect(response.status).toBe(404)
      expect(response.headers.get('Content-Type')).toMatch(/^text\/html/)
      expect(html).toContain('There is no quiz at this address')
      expect(html).toContain('<a href="/">Go to the front page</a>')
      expect(html).toContain('<meta name="robots" content="noindex">')
    },
  )

  it.each(['/', '/q/lost'])('explains a 503 at %s if the database is down and nothing is cached', async (path) => {
    const { response, html } = await get(path, { DB: deadDatabase, FRONT_QUIZ: 'lost' })
    expect(response.status).toBe(503)
    expect(response.headers.get('Retry-After')).toMatch(/^\d+$/)
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(html).toContain('does not answer')
    expect(html).not.toContain('D1_ERROR')
  })
})

describe('GET /review', () => {
  it('needs no database, as its deck is on the reader’s device', async () => {
    const { response, html } = await get('/review', { DB: deadDatabase })
    expect(response.status).toBe(200)
    expect(html).toContain('<script type="module" src="/review.js"></script>\n<lede-review>')
    expect(html).toContain('Your questions need scripts')
    expect(html).toContain(`<link rel="canonical" href="${host}/review">`)
  })

  it('is linked from the other pages', async () => {
    await publish('front', small())
    expect((await get('/', { FRONT_QUIZ: 'front' })).html).toContain('<a href="/review">')
  })
})

it('a URL with a trailing slash redirects to the one without', async () => {
  await publish('small', small())
  for (const path of ['/q/small', '/embed', '/embed/small', '/review']) {
    const { response } = await get(`${path}/`)
    expect([path, response.status, response.headers.get('Location')]).toEqual([path, 301, `${host}${path}`])
  }
})

describe('every page', () => {
  it.each([
    ['/', true],
    ['/q/framed', true],
    ['/embed/framed', true],
    ['/review', true],
    ['/embed', false],
    ['/q/framed/poster', false],
    ['/q/unknown', false],
    ['/embed/unknown', false],
  ])('may be cached for offline use if learners answer there: %s, %s', async (path, kept) => {
    await publish('framed', small())
    const { html } = await get(path, { FRONT_QUIZ: 'framed' })
    expect(html.includes('src="/keep-page.js"')).toBe(kept)
  })

  it.each(['/', '/q/framed', '/q/unknown', '/q/framed/poster', '/review'])(
    '%s has the security headers and no inline code',
    async (path) => {
      await publish('framed', small())
      const { response, html } = await get(path, { FRONT_QUIZ: 'framed' })
      for (const [name, value] of Object.entries(securityHeaders.pages)) expect(response.headers.get(name)).toBe(value)
      expect(withoutSnippets(html)).not.toMatch(
        /<style|\sstyle=|\son\w+=|<script(?! type="module" src="\/(embed|review|keep-page)\.js"( async fetchpriority="low")?><\/script>| type="application\/ld\+json">)/,
      )
    },
  )

  it('for teachers has one script, from the host', async () => {
    await publish('framed', small())
    const { html } = await get('/embed?quiz=framed')
    expect(withoutSnippets(html)).not.toMatch(
      /<style|\sstyle=|\son\w+=|<script(?! type="module" src="\/(embed|builder)\.js"><\/script>)/,
    )
  })
})

const withoutSnippets = (html: string) => html.replaceAll(/<pre>.*?<\/pre>/gs, '')

function optional(pattern: RegExp) {
  return fc.option(fc.stringMatching(pattern), { nil: '', freq: 1 })
}
