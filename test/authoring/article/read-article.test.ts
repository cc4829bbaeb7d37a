import { describe, expect, it } from 'vitest'
import { readHtmlArticle } from '../../../authoring/article/read-html-article.ts'
import { readTextArticle } from '../../../authoring/article/read-text-article.ts'
import { parsePage } from '../../../cli/parse-page.ts'
import { blockTexts } from '../../../core/block-texts.ts'
import { inlineText } from '../../../core/inline.ts'
import { jsonLd, openGraph, page } from './page.ts'

describe('the article of a page', () => {
  it('is its text and pictures, without menus, boxes, links and the title', () => {
    const { blocks } = readHtmlArticle(parsePage(page()))
    expect(blocks).toEqual([
      { picture: { src: 'lamp.jpg', alt: '', caption: 'The lamp in 1950' } },
      'The keeper, Tom Reyes, left the lighthouse in 1987, after *forty* years of service on the island. Since then a machine has lit the lamp every night. Nobody lives there now.',
      expect.stringMatching(/^The council .* town hall\.$/),
      'A museum may open in 2027, if 40 volunteers can be found. The mayor said that there was a_plan_b for it.',
    ])
  })

  it.each([
    [
      'JSON-LD',
      jsonLd.replace('"publisher"', '"author": [{"name": "Ana Silva"}, {"name": "Kim"}], "publisher"'),
      'Ana Silva, Kim',
    ],
    ['a meta element', '<meta name="author" content="Ana Silva">', 'Ana Silva'],
    ['no address', '<meta property="article:author" content="https://gazette.example/ana">', undefined],
  ])('has its author from %s', (_, head, author) => {
    expect(readHtmlArticle(parsePage(page(head))).author).toBe(author)
  })

  it('takes its metadata from JSON-LD first', () => {
    expect(readHtmlArticle(parsePage(page(openGraph + jsonLd)))).toMatchObject({
      title: 'The lamp of the lighthouse goes dark',
      publisher: 'Harbour Gazette Ltd',
      url: 'https://gazette.example/lamp',
      published: '2025-12-12',
      language: 'en-GB',
    })
  })

  it('takes its metadata from Open Graph otherwise, with the date of the page', () => {
    expect(readHtmlArticle(parsePage(page(openGraph)))).toMatchObject({
      title: 'Lamp goes dark',
      publisher: 'The Harbour Gazette',
      published: '2025-12-13',
    })
  })

  it.each([
    ['The lamp goes dark | The Harbour Gazette', 'The lamp goes dark'],
    ['The lamp went dark - Gazette', 'The lamp went dark'],
    ['The lamp – dark at last', 'The lamp – dark at last'],
  ])('has a title without the name of the site: %s', (written, title) => {
    const named = page('<meta property="og:site_name" content="gazette">').replace(
      /<title>.*<\/title>/,
      `<title>${written}</title>`,
    )
    expect(readHtmlArticle(parsePage(named)).title).toBe(title)
  })

  it.each([
    ['broken JSON-LD', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['invalid addresses', '<link rel="canonical" href="/lamp"><meta property="og:url" content="javascript:alert(1)">'],
    ['an invalid date', '<meta property="article:published_time" content="2025-13-45">'],
  ])('omits implausible metadata: %s', (_, head) => {
    const { url, published, publisher, title } = readHtmlArticle(parsePage(page(head)))
    expect([url, published, publisher]).toEqual([undefined, undefined, undefined])
    expect(title).toContain('The lamp goes dark')
  })
})

describe('an article in plain text', () => {
  it('has paragraphs between blank lines, and a title if the first line is not a sentence', () => {
    expect(
      readTextArticle('A fire in the harbour\r\n\r\nA warehouse\r\nburned down.\r\n\r\nNobody was hurt.\r\n'),
    ).toEqual({
      title: 'A fire in the harbour',
      blocks: ['A warehouse burned down.', 'Nobody was hurt.'],
    })
  })

  it.each([
    ['By Ana Silva\n2 May 2025\n', { author: 'Ana Silva', published: '2025-05-02' }],
    ['by Ana Silva and Kim Lee\nFriday, May 2, 2025\n', { author: 'Ana Silva and Kim Lee', published: '2025-05-02' }],
    ['\nBy Ana Silva\n\n2025-05-02\n', { author: 'Ana Silva', published: '2025-05-02' }],
    ['Von Ana Silva\n2. März 2025\n', { author: 'Ana Silva', published: '2025-03-02' }],
    ['Por Ana Silva\n12 de agosto de 2025\n', { author: 'Ana Silva', published: '2025-08-12' }],
    ['Par Ana Silva\n1er juillet 2025\n', { author: 'Ana Silva', published: '2025-07-01' }],
    ['김철수 기자\n2025년 5월 2일\n', { author: '김철수', published: '2025-05-02' }],
    ['Published on 2 May 2025\n', { published: '2025-05-02' }],
  ])('takes author and day from the lines below its title: %j', (head, facts) => {
    expect(readTextArticle(`A fire in the harbour\n${head}\nA warehouse burned down.\n\nNobody was hurt.`)).toEqual({
      title: 'A fire in the harbour',
      ...facts,
      blocks: ['A warehouse burned down.', 'Nobody was hurt.'],
    })
  })

  it('keeps a paragraph that begins like a byline', () => {
    const text = 'A fire in the harbour\n\nBy Monday the fire was out.\n\nNobody was hurt.'
    expect(readTextArticle(text).blocks[0]).toBe('By Monday the fire was out.')
  })

  it('has one paragraph a line if no line is blank, and no title if it begins with a sentence', () => {
    expect(readTextArticle('A warehouse burned down.\nNobody was hurt.')).toEqual({
      blocks: ['A warehouse burned down.', 'Nobody was hurt.'],
    })
  })

  it('keeps asterisks and brackets', () => {
    const { blocks } = readTextArticle('They paid *much* [sic] for `it`.')
    expect(blocks.flatMap(blockTexts).map(inlineText)).toEqual(['They paid *much* [sic] for `it`.'])
  })
})
