import { escapeInline } from '../formats/print-inline.ts'
import type { TextBlock } from './blocks.ts'

/** The parts of a text between blank lines; without blank lines each line is a part. */
export function splitParts(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  const parts = lines.split(/\n[^\S\n]*\n\s*/)
  return (parts.length > 1 ? parts : lines.split('\n')).filter((part) => part.trim())
}

/** An entry of a list: a bullet, or a number and its mark. A dash longer than a hyphen begins a speech in many languages. */
const entry = /^\s*([-*•‣◦▪●·]|(\d{1,3})[.)])\s+(\S.*)$/

/** Paragraphs, headings and lists of a text. Parts come from `splitParts`. */
export function readTextBlocks(parts: readonly string[]): TextBlock[] {
  return joinLists(parts.flatMap(splitLines)).map((run, index, all): TextBlock => {
    if (run.kind === 'list')
      return { list: run.texts.map(escapeInline), ...(run.first !== undefined && { ordered: true }) }
    const [text = ''] = run.texts
    const [, heading] = /^#{1,6}\s+(\S.*)$/.exec(text) ?? []
    if (heading !== undefined) return { heading: escapeInline(heading) }
    return isHeading(text, all[index - 1], all[index + 1]) ? { heading: escapeInline(text) } : escapeInline(text)
  })
}

interface Run {
  kind: 'text' | 'list'
  texts: string[]
  /** The mark of the first entry. */
  mark?: string
  /** The number of the first entry. */
  first?: number
}

/** The lines of a part: those of a paragraph belong together, and so do those of an entry. */
function splitLines(part: string): Run[] {
  const runs: Run[] = []
  for (const line of part.split('\n')) {
    const [, mark, number, text] = entry.exec(line) ?? []
    const last = runs.at(-1)
    if (text !== undefined)
      runs.push({
        kind: 'list',
        texts: [text.trim()],
        ...(mark !== undefined && { mark }),
        ...(number !== undefined && { first: Number.parseInt(number, 10) }),
      })
    else if (last && (last.kind === 'text' || /^\s/.test(line))) last.texts = [tidy(`${last.texts.join(' ')} ${line}`)]
    else runs.push({ kind: 'text', texts: [tidy(line)] })
  }
  return runs
}

/** Entries in succession are one list, numbered ones if they count up. A single entry is a paragraph as it was written. */
function joinLists(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const next = last?.first === undefined ? undefined : last.first + last.texts.length
    if (run.kind === 'list' && last?.kind === 'list' && run.first === next) last.texts.push(...run.texts)
    else joined.push({ ...run, texts: [...run.texts] })
  }
  return joined.map((run) =>
    run.kind === 'text' || run.texts.length > 1 ? run : { kind: 'text', texts: [`${run.mark} ${run.texts[0]}`] },
  )
}

const longestHeading = 80
/** A paragraph next to a heading is longer than that. */
const longLine = 60

/** True for a short text that does not end as a sentence does and is no entry of a list. */
export const isTitleLike = (text: string, longest = longestHeading): boolean =>
  !text.trim().includes('\n') &&
  tidy(text).length <= longest &&
  !/[.!?…:;,。！？।؟]["”’»)]?$/.test(tidy(text)) &&
  !entry.test(text)

/** A short line above a paragraph or list, unless the lines around it are short, too, as in a poem. */
function isHeading(text: string, before: Run | undefined, after: Run | undefined): boolean {
  if (!after || !/\p{L}/u.test(text) || !isTitleLike(text)) return false
  const isText = ({ kind, texts }: Run) => kind === 'list' || !isTitleLike(texts[0] ?? '')
  const isLong = (run: Run) => run.kind === 'list' || (run.texts[0]?.length ?? 0) >= longLine || isText(run)
  return isLong(after) && (before === undefined || isText(before))
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
