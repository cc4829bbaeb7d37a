import { html } from 'hono/html'
import type { Block } from '../../core/block.ts'
import { runsBothWays } from '../../core/content-language.ts'
import { type Inline, parseInline } from '../../core/inline.ts'
import type { Media } from '../../core/items/fields.ts'
import type { Html } from './html.ts'

/** Inline Markdown as HTML. Everything else is escaped text. */
export const renderMarkdown = (source: string): Html => renderPieces(parseInline(source))

const renderPieces = (pieces: Inline[]): Html => html`${pieces.map(renderPiece)}`

function renderPiece(piece: Inline): Html | string {
  if (typeof piece === 'string')
    return html`${piece.split('\n').map((line, index) => (index > 0 ? html`<br>${line}` : line))}`
  switch (piece.role) {
    case 'emphasis':
      return html`<em>${renderPieces(piece.content)}</em>`
    case 'strong':
      return html`<strong>${renderPieces(piece.content)}</strong>`
    case 'code':
      return html`<code>${piece.content}</code>`
    case 'link':
      return html`<a href="${piece.href}" rel="noopener noreferrer">${renderPieces(piece.content)}</a>`
  }
}

/** A choice or answer: inline Markdown that runs in its own direction, not the quiz's. */
export const renderValue = (source: string): Html =>
  runsBothWays(source) ? renderMarkdown(source) : html`<bdi>${renderMarkdown(source)}</bdi>`

/** The blocks of a passage below a heading of the first level. */
export const renderPassage = (blocks: readonly Block[]): Html =>
  html`${blocks.map((block) => html`${renderBlock(block)}\n`)}`

function renderBlock(block: Block): Html {
  if (typeof block === 'string') return html`<p>${renderMarkdown(block)}</p>`
  if ('heading' in block) return html`<h2>${renderMarkdown(block.heading)}</h2>`
  if ('media' in block) return renderMedia(block.media)
  const entries = block.list.map((entry) => html`<li>${renderMarkdown(entry)}</li>`)
  return block.ordered ? html`<ol>${entries}</ol>` : html`<ul>${entries}</ul>`
}

/** A picture of the host. */
export const renderMedia = ({ src, alt, width, height }: Media): Html =>
  html`<img src="/${src}" alt="${alt}"${width && html` width="${width}"`}${height && html` height="${height}"`}>`
