import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEmbedding, writeBuilderAddress, writeOptions } from '../../../core/embed/embedding.ts'
import { pinnedLoader } from '../../../core/embed/pinned-loader.ts'
import { writeSnippets } from '../../../core/embed/snippets.ts'

const host = 'https://lede.example'

describe('an embedding read from a URL', () => {
  it('has the options of the URL that exist', () => {
    const query = {
      mode: 'test',
      lang: 'ko',
      theme: 'dark',
      look: 'gazette',
      sureness: 'ask',
      accent: '#7A1F5C',
      darkAccent: '#e39ad0',
      loader: 'pinned',
    }
    expect(readEmbedding('roofs', query)).toEqual({ quiz: 'roofs', ...query, accent: '#7a1f5c' })
  })

  it('has no option that the URL omits or that does not exist', () => {
    const query = {
      mode: ' Practice',
      lang: 'tlh',
      theme: '',
      look: '../evil',
      accent: 'red',
      darkAccent: '#12345',
      loader: '1',
      other: 'x',
    }
    expect(readEmbedding('roofs', {})).toEqual({ quiz: 'roofs' })
    expect(readEmbedding('roofs', query)).toEqual({ quiz: 'roofs' })
  })

  it.each(['test', 'Test', 'exam', 'tset', 'practise'])('is a test if the mode is %s', (mode) => {
    expect(readEmbedding('roofs', { mode })).toEqual({ quiz: 'roofs', mode: 'test' })
  })

  it('survives writing and reading', () => {
    const embedding = readEmbedding('roofs', { mode: 'test', lang: 'ar', look: 'plain' })
    expect(writeOptions(embedding)).toBe('?mode=test&lang=ar&look=plain')
    expect(readEmbedding('roofs', Object.fromEntries(new URLSearchParams(writeOptions(embedding))))).toEqual(embedding)
    expect(writeOptions({ quiz: 'roofs', accent: '#123456' })).toBe('')
    const all = readEmbedding('roofs', {
      mode: 'test',
      sureness: 'ask',
      accent: '#7a1f5c',
      darkAccent: '#e39ad0',
      loader: 'pinned',
    })
    const { searchParams } = new URL(writeBuilderAddress(all), host)
    expect(readEmbedding(searchParams.get('quiz') ?? '', Object.fromEntries(searchParams))).toEqual(all)
  })

  it('lets no code from a URL into a snippet', () => {
    const query = fc.record({
      mode: fc.string(),
      lang: fc.string(),
      theme: fc.string(),
      look: fc.string(),
      accent: fc.string(),
      darkAccent: fc.string(),
      loader: fc.string(),
    })
    const plain = writeSnippets({ quiz: 'roofs' }, host)
    fc.assert(
      fc.property(query, (query) => {
        const embedding = readEmbedding('roofs', query)
        if (Object.keys(embedding).length === 1) expect(writeSnippets(embedding, host)).toEqual(plain)
      }),
    )
  })
})

describe('the snippets of an embedding', () => {
  const written = (query: Record<string, string>) => writeSnippets(readEmbedding('roofs', query), host)

  it('name only the quiz if nothing else is chosen', () => {
    expect(written({})).toEqual({
      element: `<script type="module" src="${host}/embed.js"></script>
<lede-quiz quiz="roofs" style="display: block; min-height: 30rem">
  <a href="${host}/q/roofs">Take the quiz</a>
</lede-quiz>`,
      division: `<div data-lede-quiz="roofs" style="display: block; min-height: 30rem">
  <a href="${host}/q/roofs">Take the quiz</a>
</div>`,
      script: `<script type="module" src="${host}/embed.js"></script>`,
      frame: `<iframe src="${host}/embed/roofs" title="Quiz" width="100%" height="900" style="border: 0" allow="clipboard-write"></iframe>`,
      frameScript: `<script type="module" src="${host}/fit-frames.js"></script>`,
      fittingFrame: expect.stringMatching(/^<iframe .*<\/iframe>\n<script .*<\/script>$/),
      frameAddress: `${host}/embed/roofs`,
      link: `${host}/q/roofs`,
      wikiScript: `document.head.append(document.createRange().createContextualFragment("<script type=\\"module\\" src=\\"${host}/embed.js\\"></script>"));`,
      wikiDivision: `<div data-lede-quiz="roofs" style="display: block; min-height: 30rem">
[${host}/q/roofs Take the quiz]
</div>`,
      hugoShortcode: `<script type="module" src="${host}/embed.js"></script>
<lede-quiz quiz="{{ .Get 0 }}" style="display: block; min-height: 30rem">
  <a href="${host}/q/{{ .Get 0 }}">Take the quiz</a>
</lede-quiz>`,
      hugoCall: '{{< lede "roofs" >}}',
    })
  })

  it('have the title of the quiz as the title of the frame', () => {
    const { frame } = writeSnippets({ quiz: 'roofs' }, host, 'Roofs & "walls" <of> the town')
    expect(frame).toContain('title="Roofs &amp; &quot;walls&quot; &lt;of&gt; the town"')
  })

  it('contain the chosen options, each snippet in its own form', () => {
    const { element, division, script, frame, frameAddress, link } = written({
      mode: 'test',
      theme: 'dark',
      look: 'plain',
      sureness: 'ask',
    })
    expect(element).toContain(
      '<lede-quiz quiz="roofs" mode="test" theme="dark" sureness="ask" style="display: block; min-height: 30rem">',
    )
    expect(element).toContain(`<link rel="stylesheet" href="${host}/looks/plain.css">`)
    expect(division).toContain(
      '<div data-lede-quiz="roofs" data-mode="test" data-theme="dark" data-sureness="ask" style="display: block; min-height: 30rem">',
    )
    expect(script).toContain('/looks/plain.css')
    expect(link).toBe(`${host}/q/roofs?mode=test&theme=dark&look=plain&sureness=ask`)
    expect(frameAddress).toBe(`${host}/embed/roofs?mode=test&theme=dark&look=plain&sureness=ask`)
    expect(frame).toContain(`src="${host}/embed/roofs?mode=test&amp;theme=dark&amp;look=plain&amp;sureness=ask"`)
    expect(element).toContain(`href="${host}/q/roofs?mode=test&amp;theme=dark&amp;look=plain&amp;sureness=ask"`)
  })

  it('name the released script and its hash, in every snippet with a script, if it is pinned', () => {
    const { element, script, wikiScript, hugoShortcode, ...others } = written({ loader: 'pinned' })
    const { version, integrity } = pinnedLoader
    const tag = `<script type="module" src="${host}/embed/${version}.js" integrity="${integrity}" crossorigin></script>`
    expect(script).toBe(tag)
    expect(element).toContain(`${tag}\n<lede-quiz quiz="roofs" style="display: block; min-height: 30rem">`)
    expect(wikiScript).toContain(JSON.stringify(tag))
    expect(hugoShortcode).toContain(tag)
    expect(written({})).toMatchObject(others)
  })

  it.each([
    [
      'both',
      {},
      ['lede-quiz { --lede-accent: #111111 }', '@media', "lede-quiz:not([theme='light']) { --lede-accent: #222222 }"],
    ],
    ['light', { theme: 'light' }, ['lede-quiz { --lede-accent: #111111 }']],
    ['dark', { theme: 'dark' }, ["lede-quiz[theme='dark'] { --lede-accent: #222222 }"]],
  ])('apply the accent colour in the themes that readers get: %s', (_, theme, rules) => {
    const { script } = written({ ...theme, accent: '#111111', darkAccent: '#222222' } as Record<string, string>)
    for (const rule of rules) expect(script).toContain(rule)
    expect(script.match(/--lede-accent/g)).toHaveLength(rules.filter((rule) => rule.includes('accent')).length)
  })
})

describe('the snippets of an assignment', () => {
  const assignment = 'dG9vIHNob3J0/3'
  const snippets = writeSnippets({ quiz: 'roofs', assignment }, host)

  it('name the class and the number in the element, the division, the frame and the link', () => {
    expect(snippets.element).toContain(`<lede-quiz quiz="roofs" assignment="${assignment}" style=`)
    expect(snippets.element).toContain(`<a href="${host}/a/${assignment}">`)
    expect(snippets.division).toContain(`<div data-lede-quiz="roofs" data-assignment="${assignment}" style=`)
    expect(snippets.frame).toContain(`src="${host}/embed/roofs?assignment=${assignment}"`)
    expect(snippets.link).toBe(`${host}/a/${assignment}`)
    expect(snippets.wikiDivision).toContain(`[${host}/a/${assignment} Take the quiz]`)
  })

  it('have one shortcode of Hugo for all assignments', () => {
    expect(snippets.hugoShortcode).toContain('<lede-quiz quiz="{{ .Get 0 }}" assignment="{{ .Get 1 }}" style=')
    expect(snippets.hugoCall).toBe(`{{< lede "roofs" "${assignment}" >}}`)
    expect(writeSnippets({ quiz: 'roofs' }, host).hugoCall).toBe('{{< lede "roofs" >}}')
  })

  it('are read from a URL, unless it is no assignment', () => {
    expect(readEmbedding('roofs', { assignment })).toEqual({ quiz: 'roofs', assignment })
    for (const other of ['', 'x/3', 'dG9vIHNob3J0/0', 'dG9vIHNob3J0/3"', `${assignment}/4`])
      expect(readEmbedding('roofs', { assignment: other })).toEqual({ quiz: 'roofs' })
  })
})
