import { attribute, type HtmlElement, type HtmlNode } from '../formats/html-elements.ts'

/** A paragraph of Word that is an entry of a list. */
interface WordItem {
  node: HtmlElement
  /** Without its bullet or number. */
  content: HtmlNode[]
  ordered: boolean
}

/** The entries of a list of Word, which are paragraphs in succession from `start` on; none if there is no list. */
export function readWordList(nodes: readonly HtmlNode[], start: number): WordItem[] {
  const items: WordItem[] = []
  for (const node of nodes.slice(start)) {
    const item = wordItemOf(node)
    if (item) items.push(item)
    else if (items.length === 0 || node.tagName !== undefined || node.value?.trim()) break
  }
  return items
}

const styleOf = (node: HtmlElement) => attribute(node, 'style') ?? ''

function wordItemOf(node: HtmlNode): WordItem | undefined {
  if (node.tagName !== 'p' || !/mso-list:\s*(?!none|ignore)/i.test(styleOf(node))) return undefined
  let marker = ''
  const strip = (child: HtmlNode): HtmlNode[] => {
    if (child.tagName === undefined) return [child]
    if (/mso-list:\s*ignore/i.test(styleOf(child))) {
      marker += textOf(child)
      return []
    }
    return [{ ...child, childNodes: child.childNodes.flatMap(strip) }]
  }
  const content = node.childNodes.flatMap(strip)
  return { node, content, ordered: /^\s*\(?[\p{N}\p{L}]{1,4}[.)]/u.test(marker) }
}

const textOf = (node: HtmlNode): string =>
  node.value ?? (node.tagName === undefined ? '' : node.childNodes.map(textOf).join(''))
