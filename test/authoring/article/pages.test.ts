import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeDraft } from '../../../authoring/article/make-draft.ts'
import { readHtmlArticle, readHtmlFragment } from '../../../authoring/article/read-html-article.ts'
import { parsePage } from '../../../cli/parse-page.ts'

const folder = join(import.meta.dirname, 'pages')
const readPage = async (name: string) => parsePage(await readFile(join(folder, `${name}.html`), 'utf8'))
const readExpected = async (name: string) => JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8'))

describe('a page becomes a draft with its structure, pictures and source, and without what is around the text', () => {
  it.each(['news', 'encyclopedia', 'wordpress', 'essay', 'government', 'old-site', 'korean-news'])(
    '%s',
    async (name) => {
      expect(makeDraft(readHtmlArticle(await readPage(name)), '2026-01-01')).toEqual(await readExpected(name))
    },
  )
})

describe('a copied stretch becomes blocks with its structure and pictures', () => {
  it.each(['word-clipboard', 'docs-clipboard', 'web-clipboard'])('%s', async (name) => {
    expect(readHtmlFragment(await readPage(name))).toEqual(await readExpected(name))
  })
})

it('reading a page does not change it', async () => {
  const page = await readPage('news')
  const before = page.documentElement.outerHTML
  readHtmlArticle(page)
  readHtmlFragment(page)
  expect(page.documentElement.outerHTML).toBe(before)
})

it('a page that is hardly more than a menu has no blocks', () => {
  const entries = Array.from({ length: 30 }, (_, index) => `<li><a href="/${index}">Page ${index}</a></li>`).join('')
  expect(readHtmlArticle(parsePage(`<h1>Site</h1><ul>${entries}</ul><p>Welcome.</p>`)).blocks).toEqual([])
})

it.each([
  [
    'a paragraph ends at two line breaks',
    '<p>One <b>bold<br> <br>still</b> bold</p>',
    ['One **bold**', '**still** bold'],
  ],
  [
    'short lines stay lines of a paragraph',
    '<p>Roses are red<br>violets are blue</p>',
    ['Roses are red\nviolets are blue'],
  ],
  ['a list of parts is not a list', '<ol><li><h3>One</h3><p>Text.</p></li></ol>', [{ heading: 'One' }, 'Text.']],
  ['a table of data is left out', '<p>Before.</p><table><tr><th>A</th></tr><tr><td>1</td></tr></table>', ['Before.']],
  ['a heading that is all bold is plain', '<h2><b>Bold</b></h2><p>Text.</p>', [{ heading: 'Bold' }, 'Text.']],
  [
    'icons are no pictures',
    '<p>Text.</p><img src="a.png" width="16" height="16"><img src="/img/icon-x.png">',
    ['Text.'],
  ],
])('%s', (_, html, blocks) => {
  expect(readHtmlFragment(parsePage(html))).toEqual(blocks)
})

it('HTML that is nested too deep is read as text', () => {
  const html = `${'<div>'.repeat(5000)}Deep text.${'</div>'.repeat(5000)}`
  expect(readHtmlFragment(parsePage(html))).toEqual(['Deep text.'])
})
