import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.ChildNode

/** Far more than people nest, and far less than the stack of a recursive reader holds. */
const mostNested = 400

/** The nodes of a fragment of HTML. One that is nested too deep is reduced to its text, and `isFlat` is true. */
export function parseHtml(html: string): { nodes: Node[]; isFlat: boolean } {
  const nodes = parseFragment(html).childNodes
  const texts: string[] = []
  const open = nodes.map((node) => ({ node, depth: 1 })).reverse()
  let deepest = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    deepest = Math.max(deepest, depth)
    if ('value' in node) texts.push(node.value)
    if ('childNodes' in node)
      open.push(...node.childNodes.map((child) => ({ node: child, depth: depth + 1 })).reverse())
  }
  if (deepest <= mostNested) return { nodes, isFlat: false }
  const plain = texts.join(' ').replace(/[&<]/g, (mark) => (mark === '&' ? '&amp;' : '&lt;'))
  return { nodes: parseFragment(plain).childNodes, isFlat: true }
}
