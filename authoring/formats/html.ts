import { serializeOuter } from 'parse5'
import { type Inline, inlineText, parseInline } from '../../core/inline.ts'
import { isVisible } from '../../core/is-visible.ts'
import { escapeMarkup } from '../../core/markup.ts'
import { type Found, readNode } from './html-elements.ts'
import { parseHtml } from './html-fragment.ts'
import { printInline } from './print-inline.ts'
import { tidyInline } from './tidy-inline.ts'

export type { FoundImage } from './html-elements.ts'

/** HTML as inline Markdown, its images, and notes on losses, such as "an embedded page". */
export interface ReadHtml extends Found {
  text: string
}

/**
 * Turns a fragment of HTML into inline Markdown. Blocks, items of lists and rows of tables become lines; images come
 * out of the text, in their order. Never throws.
 */
export function htmlToInline(html: string): ReadHtml {
  const found: Found = { images: [], notes: [] }
  const { nodes, isFlat } = parseHtml(html)
  if (isFlat) found.notes.push('the markup of HTML that is nested too deep')
  const pieces = tidyInline(nodes.flatMap((node) => readNode(node, found)))
  const { text, kept } = printInline(pieces)
  if (!kept) found.notes.push('emphasis or links that run into one another')
  return { text, images: found.images, notes: [...new Set(found.notes)] }
}

/** Turns HTML into paragraphs: one for each `p`, with all its lines, and one for each line of text elsewhere. */
export function htmlToParagraphs(html: string): Found & { paragraphs: string[] } {
  const read = parseHtml(html).nodes.map((node) => {
    const isParagraph = 'tagName' in node && node.tagName === 'p'
    const { text, ...found } = htmlToInline(serializeOuter(node))
    return { ...found, paragraphs: isParagraph ? [text] : text.split('\n') }
  })
  return {
    paragraphs: read.flatMap(({ paragraphs }) => paragraphs).filter((text) => isVisible(inlineText(text))),
    images: read.flatMap(({ images }) => images),
    notes: [...new Set(read.flatMap(({ notes }) => notes))],
  }
}

/** Turns inline Markdown into HTML of the tags em, strong, code, a and br. */
export const inlineToHtml = (markdown: string): string => parseInline(markdown).map(printHtml).join('')

function printHtml(piece: Inline): string {
  if (typeof piece === 'string') return escapeMarkup(piece).replace(/\n/g, '<br>')
  if (piece.role === 'code') return `<code>${escapeMarkup(piece.content)}</code>`
  const content = piece.content.map(printHtml).join('')
  if (piece.role === 'link') return `<a href="${escapeMarkup(piece.href)}">${content}</a>`
  return piece.role === 'strong' ? `<strong>${content}</strong>` : `<em>${content}</em>`
}
