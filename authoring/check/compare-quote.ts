import { diffWordsWithSpace } from 'diff'
import { plainWords } from '../../core/find-evidence.ts'
import { plainText } from './plain-text.ts'
import type { Difference, Finding } from './problem.ts'
import { splitSentences } from './sentences.ts'

/** A passage is only called close if it has at least this share of the quotation's words. */
const closeEnough = 0.4

/** What the passage says closest to a quotation, and how the two differ, so that an author can correct either. */
export function compareQuote(
  quote: string,
  paragraphs: readonly string[],
  language: string,
): Pick<Finding, 'fix' | 'difference'> {
  const wanted = plainWords(plainText(quote))
  const closest = findClosest(wanted, paragraphs, language)
  if (!closest) return { fix: 'the stimulus has nothing like it: copy the words that settle the item' }
  return {
    fix: `copy the words exactly; the closest sentence is in paragraph ${closest.paragraph}`,
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

/** The run of as many sentences as the quotation has that shares most of its words. */
function findClosest(quote: string, paragraphs: readonly string[], language: string) {
  const length = splitSentences(quote, language).length
  const wanted = countWords(quote)
  const total = sum(wanted)
  let best: { text: string; paragraph: number } | undefined
  let bestShare = closeEnough
  for (const [index, text] of paragraphs.entries()) {
    const sentences = splitSentences(plainWords(text), language)
    for (const first of sentences.keys()) {
      const run = sentences.slice(first, first + length).join(' ')
      // Of runs with as many words in common, the one with fewer others is closer.
      const share = sum(countWords(run), wanted) / total - run.length * 1e-6
      if (share <= bestShare) continue
      bestShare = share
      best = { text: run, paragraph: index + 1 }
    }
  }
  return best
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** How many words there are, counting no word more often than `limit` has it. */
const sum = (counts: Map<string, number>, limit = counts): number =>
  [...counts].reduce((total, [word, count]) => total + Math.min(count, limit.get(word) ?? 0), 0)
