/** Elements that are not part of the article's text: code, fields, the quiz itself, footnote marks. */
const ignored = 'script,style,noscript,template,textarea,select,svg,lede-quiz,[data-lede-quiz],[role="doc-noteref"]'

/**
 * The letters and digits of a text, without accents and case. White space, soft hyphens, quotation marks and dashes
 * differ between a quiz and its article.
 */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Finds a quotation in the visible text below `root`, across element boundaries. Superscripts are skipped as footnote
 * marks; if that finds nothing, they count as text (as in 10²).
 */
export const findQuote = (root: Node, quote: string): Range | undefined =>
  find(root, quote, `${ignored},sup`) ?? find(root, quote, ignored)

function find(root: Node, quote: string, skipped: string): Range | undefined {
  const wanted = [...quote].map(plain).join('')
  const positions: [Text, number, number][] = []
  let text = ''
  for (const node of textNodes(root, skipped)) {
    let offset = 0
    for (const character of node.data) {
      const end = offset + character.length
      for (const unit of plain(character)) {
        text += unit
        for (let units = unit.length; units > 0; units--) positions.push([node, offset, end])
      }
      offset = end
    }
  }
  const at = wanted ? text.indexOf(wanted) : -1
  const first = positions[at]
  const last = positions[at + wanted.length - 1]
  if (!first || !last) return undefined
  const range = document.createRange()
  range.setStart(first[0], first[1])
  range.setEnd(last[0], last[2])
  return range
}

function* textNodes(root: Node, skipped: string): Generator<Text> {
  const show = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT
  const walker = document.createTreeWalker(root, show, (node) =>
    node instanceof Element && (node.matches(skipped) || getComputedStyle(node).display === 'none')
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) if (walker.currentNode instanceof Text) yield walker.currentNode
}
