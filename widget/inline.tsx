import type { ComponentChild } from 'preact'
import { type Inline as Piece, parseInline } from '../core/inline.ts'

/** Inline Markdown as nodes of the page, never as HTML. Links open beside the quiz, so that no answer is left behind. */
export const Inline = ({ source }: { source: string }) => <>{parseInline(source).map(renderPiece)}</>

function renderPiece(piece: Piece): ComponentChild {
  if (typeof piece === 'string') return piece
  if (piece.role === 'code') return <code>{piece.content}</code>
  const content = piece.content.map(renderPiece)
  if (piece.role === 'link') {
    return (
      <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
        {content}
      </a>
    )
  }
  return piece.role === 'strong' ? <strong>{content}</strong> : <em>{content}</em>
}
