import type { HtmlNode } from '../formats/html-elements.ts'

/** Around what was a link: a student who follows a link of the passage is gone, but links show what is a menu. */
export const [linkBegins, linkEnds] = ['\uE000', '\uE001'] as const

/** Nested deeper than people write, a recursive reader would run out of stack. */
const mostNested = 400

/** A node of a page as a tree for `readBlocks`: looks that a style gives become elements, links become marks. */
export function treeOf(node: Node, depth = 0): HtmlNode {
  if (node.nodeType === 3) return { value: node.textContent ?? '' }
  if (node.nodeType !== 1) return { nodeName: node.nodeName }
  if (depth > mostNested) return { value: node.textContent ?? '' }
  const element = node as Element
  const childNodes = [...element.childNodes].map((child) => treeOf(child, depth + 1))
  const attrs = [...element.attributes].map(({ name, value }) => ({ name, value }))
  return namesOf(element).reduce<HtmlNode>(
    (inner, tagName) => ({ tagName, attrs: [], childNodes: [inner] }),
    element.localName === 'a'
      ? { tagName: 'span', attrs: [], childNodes: [{ value: linkBegins }, ...childNodes, { value: linkEnds }] }
      : { tagName: plainName(element), attrs, childNodes },
  )
}

const styleOf = (element: Element) => element.getAttribute('style') ?? ''
const isBold = /font-weight:\s*(?:bold|[6-9]00)/i
const isItalic = /font-style:\s*italic/i

/** The name of an element; Google Docs wraps all of a text in a `b` that is not bold. */
const plainName = (element: Element): string =>
  /^(?:b|strong)$/.test(element.localName) && /font-weight:\s*(?:normal|[1-5]00)/i.test(styleOf(element))
    ? 'span'
    : element.localName

/** Elements that mean what a style makes of a span. */
function namesOf(element: Element): string[] {
  if (!/^(?:span|font)$/.test(element.localName)) return []
  const style = styleOf(element)
  return [...(isBold.test(style) ? ['strong'] : []), ...(isItalic.test(style) ? ['em'] : [])]
}
