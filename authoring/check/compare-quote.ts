import { diffWordsWithSpace } from 'diff/lib/diff/word.js'
import { plainWords } from '../../core/find-evidence.ts'
import { findNearest } from '../nearest-quote.ts'
import { plainText } from './plain-text.ts'
import type { Difference, Finding } from './problem.ts'

/** What the passage says closest to a quotation, and how the two differ, so that an author can correct either. */
export function compareQuote(
  quote: string,
  paragraphs: readonly string[],
  language: string,
  nameText = (index: number) => `paragraph ${index + 1}`,
): Pick<Finding, 'fix' | 'difference'> {
  const wanted = plainWords(plainText(quote))
  const closest = findNearest(wanted, paragraphs.map(plainWords), language)
  if (!closest) return { fix: 'the stimulus has nothing like it: copy the words that settle the item' }
  return {
    fix: `copy the words exactly; the closest sentence is in ${nameText(closest.index)}`,
    difference: trimEnds(compareWords(wanted, closest.text)),
  }
}

/** Changes with only a space between them are one: "[-machines have-]{+a machine has+}". */
function compareWords(quote: string, passage: string): Difference[] {
  const changes = diffWordsWithSpace(quote, passage)
  const parts: Difference[] = []
  let [quoted, found] = ['', '']
  const flush = () => {
    const space = quoted.endsWith(' ') && found.endsWith(' ') ? ' ' : ''
    if (quoted) parts.push({ kind: 'quoted', text: space ? quoted.trimEnd() : quoted })
    if (found) parts.push({ kind: 'passage', text: space ? found.trimEnd() : found })
    if (space) parts.push({ kind: 'same', text: space })
    quoted = found = ''
  }
  for (const [index, { added, removed, value }] of changes.entries()) {
    const next = changes[index + 1]
    const bridges = value.trim() === '' && (quoted || found) && (next?.added || next?.removed)
    if (added || bridges) found += value
    if (removed || bridges) quoted += value
    if (added || removed || bridges) continue
    flush()
    parts.push({ kind: 'same', text: value })
  }
  flush()
  return parts
}

/** A quotation may begin and end within a sentence: what the passage has before and after it is no difference. */
function trimEnds(parts: Difference[]): Difference[] {
  const inner = parts.map((part, index) =>
    part.kind === 'passage' && (index === 0 || index === parts.length - 1) ? undefined : part,
  )
  return inner.filter((part) => part !== undefined)
}
