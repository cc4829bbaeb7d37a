import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { htmlToInline } from '../formats/html.ts'
import type { Article } from './article.ts'
import { readPageFacts } from './read-page-facts.ts'

/** What stands beside the text of an article, and is not part of it. */
const beside = 'figure, aside, nav, form, button, table, script, style, noscript, svg, iframe, video, audio'

/**
 * An article given as a page. Readability, which is Firefox's reader view, tells the text from what is around it; where it
 * finds none, the whole body is taken.
 */
export function readHtmlArticle(html: string): Article {
  // As a browser reads it: linkedom adds no head or body where the page leaves them out, and Readability needs both.
  const whole = serialize(parse(html))
  const { document } = parseHTML(whole)
  const facts = readPageFacts(document)
  const read = new Readability(parseHTML(whole).document, { charThreshold: 200 }).parse()
  const { document: content } = parseHTML(
    `<html><body>${read?.content ?? document.body?.innerHTML ?? ''}</body></html>`,
  )
  for (const element of content.querySelectorAll(beside)) element.remove()
  // A student who follows a link of the passage is gone.
  for (const link of content.querySelectorAll('a')) link.replaceWith(...link.childNodes)
  const lines = htmlToInline(content.body.innerHTML).text.split('\n')
  const title = facts.title ?? read?.title?.trim()
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line && line !== title)
  const language = facts.language ?? read?.lang ?? undefined
  return { ...facts, ...(title && { title }), ...(language && { language }), paragraphs }
}
