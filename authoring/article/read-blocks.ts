import { type Inline, inlineText } from '../../core/inline.ts'
import { isVisible } from '../../core/is-visible.ts'
import { attribute, blockElements, type HtmlElement, type HtmlNode, readNode } from '../formats/html-elements.ts'
import { printInline, wordsOf } from '../formats/print-inline.ts'
import { tidyInline } from '../formats/tidy-inline.ts'
import type { TextBlock } from './blocks.ts'
import { pictureIndex } from './find-pictures.ts'
import { splitInline } from './split-inline.ts'
import { readWordList } from './word-lists.ts'

/** A block as it is read: a heading with its level, 1 to 7, a picture by its index. */
export type ReadBlock =
  | Exclude<TextBlock, { heading: string }>
  | { heading: string; level: number }
  | { picture: number }

/** A heading that is only bold text is below all others. */
const boldLevel = 7
const longestHeading = 200
const longestBoldHeading = 80
/** Lines of this length are paragraphs of their own, shorter ones a verse or an address. */
const longLine = 60
const breakMark = '\uE003'

/** Reads the blocks of a page's text, in order. Nodes come from `treeOf`. */
export function readBlocks(nodes: readonly HtmlNode[]): ReadBlock[] {
  const blocks: ReadBlock[] = []
  let line: HtmlNode[] = []
  const flush = () => {
    blocks.push(...readParagraphs(line))
    line = []
  }
  const readAll = (list: readonly HtmlNode[]) => {
    for (let at = 0; at < list.length; at++) {
      const items = readWordList(list, at)
      if (items.length === 0) read(list[at] as HtmlNode)
      else {
        flush()
        const entries = items.map(({ content }) => printPieces(piecesOf(content))).filter(isFilled)
        if (entries.length) blocks.push({ list: entries, ...(items[0]?.ordered && { ordered: true }) })
        at = list.indexOf(items.at(-1)?.node as HtmlNode)
      }
    }
  }
  const read = (node: HtmlNode) => {
    if (node.tagName === undefined || !hasBlock(node)) {
      line.push(node)
      return
    }
    if (!isBlock(node)) {
      readAll(node.childNodes)
      return
    }
    flush()
    const level = /^h([1-6])$/.exec(node.tagName)?.[1]
    const picture = node.tagName === 'img' ? attribute(node, pictureIndex) : undefined
    if (picture !== undefined) blocks.push({ picture: Number(picture) })
    else if (level !== undefined) blocks.push(...readHeading(node, Number(level)))
    else if (/^[uo]l$/.test(node.tagName) && isPlainList(node)) blocks.push(...readList(node))
    else if (node.tagName !== 'table' || isLayout(node)) readAll(node.childNodes)
    flush()
  }
  readAll(nodes)
  flush()
  return blocks
}

const isBlock = ({ tagName }: HtmlElement) => blockElements.has(tagName) || /^(?:img|tbody|td|th)$/.test(tagName)

/** True for a block, and for an inline element around one, as Google Docs has them. */
const hasBlock = (node: HtmlNode): boolean =>
  node.tagName !== undefined && (isBlock(node) || node.childNodes.some(hasBlock))

const isFilled = (text: string) => isVisible(inlineText(text).replace(/[\uE000\uE001]/g, ''))

const piecesOf = (nodes: readonly HtmlNode[]) => nodes.flatMap((node) => readNode(node, { images: [], notes: [] }))

/** One line of inline Markdown. */
const printPieces = (pieces: readonly Inline[]) => printInline(tidyInline(pieces)).text.replace(/\s*\n\s*/g, ' ')

/** Text between blocks: paragraphs end at two line breaks, and at one if all lines are long. */
function readParagraphs(nodes: readonly HtmlNode[]): ReadBlock[] {
  return splitInline(piecesOf(markBreaks(nodes)), breakMark).flatMap((part): ReadBlock[] => {
    const pieces = tidyInline(part)
    const lines = splitInline(pieces, '\n')
    const areLong = lines.slice(0, -1).every((line) => line.map(wordsOf).join('').length >= longLine)
    const texts = (areLong ? lines.map((line) => printPieces(line)) : [printInline(pieces).text]).filter(isFilled)
    const [only] = texts
    return texts.length === 1 && only !== undefined && isBoldHeading(pieces)
      ? [{ heading: printPieces(withoutStrong(pieces)), level: boldLevel }]
      : texts
  })
}

/** Several `br` in succession become one mark. */
function markBreaks(nodes: readonly HtmlNode[]): HtmlNode[] {
  const marked: HtmlNode[] = []
  let breaks: HtmlNode[] = []
  const flush = () => {
    if (breaks.filter(({ tagName }) => tagName === 'br').length > 1) marked.push({ value: breakMark })
    else marked.push(...breaks)
    breaks = []
  }
  for (const node of nodes) {
    if (node.tagName === 'br' || (breaks.length > 0 && node.value?.trim() === '')) breaks.push(node)
    else {
      flush()
      marked.push(node.tagName === undefined ? node : { ...node, childNodes: markBreaks(node.childNodes) })
    }
  }
  flush()
  return marked
}

function isBoldHeading(pieces: readonly Inline[]): boolean {
  const text = pieces
    .map(wordsOf)
    .join('')
    .replace(/[\uE000\uE001]/g, '')
    .trim()
  const isBold = pieces.every((piece) =>
    typeof piece === 'string' ? !/[\p{L}\p{N}]/u.test(piece) : piece.role === 'strong',
  )
  return isBold && text.length <= longestBoldHeading && !/[.!?…:,;。！？]["”’»]?$/.test(text)
}

const withoutStrong = (pieces: readonly Inline[]): Inline[] =>
  pieces.flatMap((piece) => (typeof piece === 'object' && piece.role === 'strong' ? piece.content : [piece]))

function readHeading(node: HtmlElement, level: number): ReadBlock[] {
  const text = printPieces(withoutStrong(tidyInline(piecesOf(node.childNodes))))
  if (!isFilled(text)) return []
  return text.length > longestHeading ? [text] : [{ heading: text, level }]
}

const entriesOf = (list: HtmlElement) =>
  list.childNodes.filter((node): node is HtmlElement => node.tagName !== undefined)

const isList = (node: HtmlNode) => node.tagName === 'ul' || node.tagName === 'ol'

/** False for a list that only numbers parts of the page, each with headings, pictures or several paragraphs. */
const isPlainList = (list: HtmlElement): boolean =>
  entriesOf(list).every(
    ({ childNodes }) => !childNodes.some(holdsParts) && childNodes.filter(({ tagName }) => tagName === 'p').length < 2,
  )

const holdsParts = (node: HtmlNode): boolean =>
  node.tagName !== undefined && (/^(?:h[1-6]|img|figure|table)$/.test(node.tagName) || node.childNodes.some(holdsParts))

function readList(list: HtmlElement): ReadBlock[] {
  const entries = readEntries(list)
  return entries.length ? [{ list: entries, ...(list.tagName === 'ol' && { ordered: true }) }] : []
}

/** An entry with the short entries of the list within it is one entry: "sourdough: 2 % in summer; 4 % in winter". */
const longestJoined = 300

function readEntries(list: HtmlElement): string[] {
  return entriesOf(list).flatMap((entry) => {
    if (isList(entry)) return readEntries(entry)
    const own = printPieces(piecesOf(entry.childNodes.filter((node) => !isList(node))))
    const inner = entry.childNodes.flatMap((node) => (isList(node) ? readEntries(node as HtmlElement) : []))
    const joined = `${own.replace(/:$/, '')}: ${inner.join('; ')}`
    if (isFilled(own) && inner.length > 0 && joined.length <= longestJoined) return [joined]
    return [...(isFilled(own) ? [own] : []), ...inner]
  })
}

/** A table that only places blocks: no header, and paragraphs in its cells. */
function isLayout(table: HtmlElement): boolean {
  const has = (node: HtmlNode, test: RegExp): boolean =>
    node.tagName !== undefined && (test.test(node.tagName) || node.childNodes.some((child) => has(child, test)))
  return (
    attribute(table, 'role') === 'presentation' || (!has(table, /^(?:th|caption)$/) && has(table, /^(?:p|div|h[1-6])$/))
  )
}
