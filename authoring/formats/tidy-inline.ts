import type { Inline } from '../../core/inline.ts'

type Role = Exclude<Inline, string>['role']

/**
 * Pieces of text as a writer would have written them: white space single and never at the edge of emphasis or of the
 * whole, neighbours of one kind joined, nothing inside its own kind, nothing empty. A line break stays one.
 */
export function tidyInline(pieces: readonly Inline[]): Inline[] {
  const tidy = collapse(join(pieces.flatMap((piece) => flatten(piece, []))))
  return trimEnd(trimStart(tidy))
}

/** A piece without emphasis inside emphasis, with its outer white space outside. */
function flatten(piece: Inline, inside: readonly Role[]): Inline[] {
  if (typeof piece === 'string') return [piece]
  if (piece.role === 'code')
    return around([piece.content.replace(/\s+/g, ' ')], ([code]) =>
      code ? [{ role: 'code', content: code as string }] : [],
    )
  const content = join(piece.content.flatMap((part) => flatten(part, [...inside, piece.role])))
  if (inside.includes(piece.role)) return content
  return around(collapse(content), (inner) => [{ ...piece, content: inner }])
}

/** Wraps what is left between the outer white space, which stays outside. */
function around(content: Inline[], wrap: (inner: Inline[]) => Inline[]): Inline[] {
  const first = content[0]
  const last = content.at(-1)
  const before = typeof first === 'string' ? (/^\s+/.exec(first)?.[0] ?? '') : ''
  const inner = trimEnd(trimStart(content))
  if (inner.length === 0) return before ? [before] : []
  const after = typeof last === 'string' ? (/\s+$/.exec(last)?.[0] ?? '') : ''
  return [before, ...wrap(inner), after].filter((part) => part !== '')
}

function trimStart(content: readonly Inline[]): Inline[] {
  const [first, ...rest] = content
  if (typeof first !== 'string') return [...content]
  const trimmed = first.trimStart()
  return trimmed ? [trimmed, ...rest] : rest
}

function trimEnd(content: readonly Inline[]): Inline[] {
  const last = content.at(-1)
  if (typeof last !== 'string') return [...content]
  const trimmed = last.trimEnd()
  return trimmed ? [...content.slice(0, -1), trimmed] : content.slice(0, -1)
}

const collapse = (pieces: readonly Inline[]): Inline[] =>
  pieces.map((piece) =>
    typeof piece === 'string' ? piece.replace(/\s+/g, (gap) => (gap.includes('\n') ? '\n' : ' ')) : piece,
  )

/** Neighbours of one kind made one: two texts, two codes, two emphases. */
function join(pieces: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const both = last === undefined ? undefined : joinTwo(last, piece)
    if (both === undefined) joined.push(piece)
    else joined[joined.length - 1] = both
  }
  return joined
}

function joinTwo(a: Inline, b: Inline): Inline | undefined {
  if (typeof a === 'string' || typeof b === 'string') return typeof a === typeof b ? `${a}${b}` : undefined
  if (a.role === 'code' || b.role === 'code')
    return a.role === b.role ? { role: 'code', content: `${a.content}${b.content}` } : undefined
  if (a.role !== b.role || a.role === 'link') return undefined
  return { role: a.role, content: join([...a.content, ...b.content]) } as Inline
}
