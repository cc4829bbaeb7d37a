import { plainCharacters } from '../../../core/find-evidence.ts'
import { type Inline, inlineText, parseInline } from '../../../core/inline.ts'
import type { Block } from '../draft/draft.ts'

/** A text of the passage: a paragraph, a heading, or an entry of a list. */
export interface Entry {
  block: number
  /** Place in the list, if the block is one. */
  entry?: number
  /** Inline Markdown. */
  source: string
  /** As it is read. */
  text: string
}

/** A stretch of one entry, in UTF-16 units of its text. */
export interface Stretch {
  entry: number
  from: number
  to: number
}

export const entriesOf = (blocks: readonly Block[]): Entry[] =>
  blocks.flatMap((block, index) =>
    sourcesOf(block).map((one) => ({ block: index, ...one, text: inlineText(one.source) })),
  )

function sourcesOf(block: Block): { source: string; entry?: number }[] {
  if (typeof block === 'string') return [{ source: block }]
  if ('heading' in block) return [{ source: block.heading }]
  return 'list' in block ? block.list.map((source, entry) => ({ source, entry })) : []
}

/** All texts of a passage as one, for searching, with the place of each character. */
export interface Searchable {
  text: string
  places: { entry: number; at: number }[]
}

export function searchable(entries: readonly Entry[]): Searchable {
  let text = ''
  const places: Searchable['places'] = []
  entries.forEach((entry, index) => {
    let at = 0
    for (const character of `${entry.text} `) {
      for (const unit of plainCharacters(character)) {
        if (unit === ' ' && (text === '' || text.endsWith(' '))) continue
        text += unit
        places.push({ entry: index, at })
      }
      at += character.length
    }
  })
  return { text, places }
}

/** Where a quotation stands in a passage; it may run over several entries. Nowhere if it is not in it. */
export function findStretches(quote: string, entries: readonly Entry[], passage: Searchable): Stretch[] {
  const wanted = searchable([{ block: 0, source: quote, text: inlineText(quote) }]).text.trim()
  const at = wanted ? passage.text.indexOf(wanted) : -1
  if (at < 0) return []
  const places = passage.places.slice(at, at + wanted.length)
  const stretches: Stretch[] = []
  for (const { entry, at } of places) {
    const last = stretches.at(-1)
    const to = Math.min(at + 1, entries[entry]?.text.length ?? 0)
    if (last?.entry === entry) last.to = to
    else stretches.push({ entry, from: at, to })
  }
  return stretches.filter(({ from, to }) => to > from)
}

/** A piece of an entry with its markup. */
export interface Piece {
  text: string
  from: number
  roles: readonly ('emphasis' | 'strong' | 'code' | 'link')[]
}

/** The pieces of an entry, in order. */
export function piecesOf(source: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const add = (inline: Inline, roles: Piece['roles']) => {
    const content = typeof inline === 'string' ? inline : inline.content
    const all = typeof inline === 'string' ? roles : [...roles, inline.role]
    if (typeof content !== 'string') {
      for (const one of content) add(one, all)
      return
    }
    pieces.push({ text: content, from, roles: all })
    from += content.length
  }
  for (const inline of parseInline(source)) add(inline, [])
  return pieces
}

/** Cuts pieces at places, so that each lies between two of them. */
export const cutPieces = (pieces: readonly Piece[], places: readonly number[]): Piece[] =>
  pieces.flatMap((piece) => {
    const { from, text } = piece
    const inside = places.filter((place) => place > from && place < from + text.length)
    const cuts = [from, ...new Set(inside.toSorted((a, b) => a - b)), from + text.length]
    return cuts.slice(1).map((to, index) => {
      const start = cuts[index] as number
      return { ...piece, from: start, text: text.slice(start - from, to - from) }
    })
  })

/** A stretch as far as the words at its ends, without white space. */
export function wholeWords({ text }: Pick<Entry, 'text'>, from: number, to: number): { from: number; to: number } {
  const isWord = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text[at] ?? '')
  let [start, end] = [from, to]
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  if (!hasSpaces(text)) return { from: start, to: end }
  while (start > 0 && isWord(start) && isWord(start - 1)) start--
  while (end < text.length && isWord(end) && isWord(end - 1)) end++
  return { from: start, to: end }
}

/** Chinese, Japanese and Thai have no spaces between words. */
const hasSpaces = (text: string) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
