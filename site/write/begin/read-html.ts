import type { Article } from '../../../authoring/article/article.ts'
import { readHtmlArticle, readHtmlFragment } from '../../../authoring/article/read-html-article.ts'
import { readTextArticle } from '../../../authoring/article/read-text-article.ts'
import { parsePage } from '../trusted.ts'

/** A page that was saved from the web. */
export const readPageHtml = (html: string): Article => readHtmlArticle(parsePage(html))

/** What was copied in a page or a document. Its plain text says better than the markup which line is the title. */
export function readPastedHtml(html: string, text: string): Article {
  const { title, author, published } = readTextArticle(text)
  const blocks = readHtmlFragment(parsePage(html)).filter((block) => block !== title)
  return {
    blocks: blocks.filter((block) => typeof block === 'string' || !('heading' in block) || block.heading !== title),
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
  }
}
