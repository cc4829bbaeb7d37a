import type { Inline } from '../../core/inline.ts'

/** Cuts pieces of inline Markdown at each match of a mark, also within emphasis, which is then on both sides. */
export function splitInline(pieces: readonly Inline[], mark: string): Inline[][] {
  const parts: Inline[][] = [[]]
  const add = (all: Inline[][]) => {
    const [first = [], ...others] = all
    parts.at(-1)?.push(...first)
    parts.push(...others)
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') add(piece.split(mark).map((text) => [text]))
    else if (piece.role === 'code') add([[piece]])
    else add(splitInline(piece.content, mark).map((content) => [{ ...piece, content }]))
  }
  return parts
}
