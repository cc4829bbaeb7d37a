import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { plainWords } from '../../core/find-evidence.ts'
import { isHtml } from '../article/read-text-article.ts'

type Node = DefaultTreeAdapterMap['node']

/** Elements whose text nobody reads in the page. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe'])

/** Elements within a line; every other one ends the paragraph before it and after it. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
)

/** The paragraphs of an article that is given as text, with blank lines between them, or as HTML. */
export function readArticle(text: string): string[] {
  const paragraphs = isHtml(text) ? readHtml(text) : text.split(/\n\s*\n/)
  return paragraphs.map(plainWords).filter(Boolean)
}

function readHtml(html: string): string[] {
  const paragraphs = ['']
  const read = (node: Node) => {
    if (node.nodeName === '#text' && 'value' in node) paragraphs[paragraphs.length - 1] += node.value
    if (!('childNodes' in node) || unread.has(node.nodeName)) return
    if (!inline.has(node.nodeName)) paragraphs.push('')
    for (const child of node.childNodes) read(child)
    if (!inline.has(node.nodeName)) paragraphs.push('')
  }
  read(parse(html))
  return paragraphs
}
