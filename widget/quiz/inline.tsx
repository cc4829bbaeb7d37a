import type { AnchorHTMLAttributes, ComponentChild } from 'preact'
import { runsBothWays } from '../../core/content-language.ts'
import { type Inline as Piece, parseInline } from '../../core/inline.ts'

/**
 * A link that opens in a new tab, so that the quiz stays open. A sandboxed frame may not open tabs, so there the link
 * also shows its URL, to be copied.
 */
export const Link = (props: AnchorHTMLAttributes & { href: string }) => (
  <>
    <a target="_blank" rel="noreferrer nofollow" {...props} />
    {origin === 'null' && <code> {props.href}</code>}
  </>
)

/** Inline Markdown as elements, never as HTML. */
export const Inline = ({ source }: { source: string }) => <>{parseInline(source).map(renderPiece)}</>

/** A choice, answer or value: inline Markdown that runs in its own direction, not the quiz's. */
export function Value({ source }: { source: string }) {
  const pieces = <Inline source={source} />
  return runsBothWays(source) ? pieces : <bdi>{pieces}</bdi>
}

function renderPiece(piece: Piece): ComponentChild {
  if (typeof piece === 'string') return piece
  if (piece.role === 'code') return <code>{piece.content}</code>
  const content = piece.content.map(renderPiece)
  if (piece.role === 'link') return <Link href={piece.href}>{content}</Link>
  return piece.role === 'strong' ? <strong>{content}</strong> : <em>{content}</em>
}
