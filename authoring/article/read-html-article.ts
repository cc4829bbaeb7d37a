import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { parse, serialize } from 'parse5'
import { htmlToInline } from '../formats/html.ts'
import type { Article } from './article.ts'
import { readPageFacts } from './read-page-facts.ts'

/** Elements of a page that are not part of the article's text. */
const surroundings = 'figure, aside, nav, form, button, table, script, style, noscript, svg, iframe, video, audio'

/** Around what was a link, while links still matter. */
const [begins, ends] = ['\uE000', '\uE001']
const marks = /[\uE000\uE001]/g

/** So long an entry of a list says something. */
const longestEntry = 60

/** Whether most of a text is links, each a line of its own, and short entries of lists: what a page without an article has. */
function isMenu(lines: readonly string[]): boolean {
  const isEntry = (line: string) => {
    const text = line.replace(marks, '').trim()
    if (!/\p{L}/u.test(line.replace(/\uE000[^\uE001]*\uE001/g, ''))) return true
    return /^(?:•|\d+\.) /.test(text) && text.length <= longestEntry && !/[.!?…。！？]["”’»]?$/.test(text)
  }
  const lengthOf = (some: readonly string[]) => some.join('').length
  return lengthOf(lines.filter(isEntry)) >= lengthOf(lines) / 2
}

/**
 * An article given as a page. Readability, which is Firefox's reader view, tells the text from what is around it; where it
 * finds none, the whole body is taken, unless it is hardly more than a menu: then there are no paragraphs.
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
  for (const element of content.querySelectorAll(surroundings)) element.remove()
  // A student who follows a link of the passage is gone.
  for (const link of content.querySelectorAll('a')) link.replaceWith(begins, ...link.childNodes, ends)
  const marked = htmlToInline(content.body.innerHTML).text.split('\n')
  const lines = isMenu(marked) ? [] : marked.map((line) => line.replace(marks, ''))
  const title = facts.title ?? read?.title?.trim()
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line && line !== title)
  const language = facts.language ?? read?.lang ?? undefined
  return { ...facts, ...(title && { title }), ...(language && { language }), paragraphs }
}
