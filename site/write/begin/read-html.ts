import type { Article, ArticleBlock } from '../../../authoring/article/article.ts'
import { readHtmlArticle, readHtmlFragment } from '../../../authoring/article/read-html-article.ts'
import { readTextArticle } from '../../../authoring/article/read-text-article.ts'
import { inlineText } from '../../../core/inline.ts'
import { parsePage } from '../trusted.ts'

/** A page that was saved from the web. */
export const readPageHtml = (html: string): Article => readHtmlArticle(parsePage(html))

/**
 * What was copied in a page or a document. Its only first-level heading is the title, and short lines before that are the menu of
 * the page. Without such a heading, the plain text says better than the markup which line is the title.
 */
export function readPastedHtml(html: string, text: string): Article {
  const page = parsePage(html)
  const [heading, ...others] = [...page.querySelectorAll('h1')].flatMap((h1) => tidy(h1.textContent) || [])
  const top = others.length === 0 ? heading : undefined
  const lines = text.split('\n')
  const from = lines.findIndex((line) => isSame(line, top))
  const { title = top, author, published } = readTextArticle(lines.slice(Math.max(0, from)).join('\n'))
  const named = top ?? title
  const isTitle = (block: ArticleBlock) => isSame(lineOf(block), named)
  const all = readHtmlFragment(page)
  const body = top === undefined ? -1 : all.findIndex(isTitle)
  return {
    blocks: all.filter((block, index) => !isTitle(block) && (index > body || !isMenu(block))),
    ...(named !== undefined && { title: named }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The same words; a style may show a heading in capital letters. */
const isSame = (text: string | undefined, other: string | undefined) =>
  text !== undefined && other !== undefined && tidy(text).toLowerCase() === tidy(other).toLowerCase()

/** The text of a paragraph or heading. */
const lineOf = (block: ArticleBlock) =>
  typeof block === 'string' ? inlineText(block) : 'heading' in block ? inlineText(block.heading) : undefined

/** True for a list, and for a line that is not a sentence. */
const isMenu = (block: ArticleBlock) =>
  (typeof block === 'string' || !('picture' in block)) && !/[.!?…。！？]["”’»]?$/.test(lineOf(block) ?? '')
