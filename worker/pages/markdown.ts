import { html } from 'hono/html'
import { runsBothWays } from '../../core/content-language.ts'
import { type Inline, parseInline } from '../../core/inline.ts'
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

/** The paragraphs of a passage. */
export const renderParagraphs = (paragraphs: readonly string[] = []): Html =>
  html`${paragraphs.map((paragraph) => html`<p>${renderMarkdown(paragraph)}</p>\n`)}`
