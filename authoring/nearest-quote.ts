import type { Block } from '../core/block.ts'
import { blockTexts } from '../core/block-texts.ts'
import { plainWords } from '../core/find-evidence.ts'
import { inlineText } from '../core/inline.ts'
import { splitSentences } from './check/sentences.ts'
import { escapeInline } from './formats/print-inline.ts'

/** The stretch of a passage that is closest to a quotation. */
export interface NearestQuote {
  /** Its sentences as inline Markdown, fit to be evidence. */
  quote: string
  /** Index of its block in the passage. */
  block: number
  /** Index of the entry, if the block is a list. */
  entry?: number
  /** The share of the quotation's words that it has, 0 to 1. */
  share: number
}

/** The stretch of a passage that is closest to a quotation that it no longer has; undefined if no stretch is close. */
export function nearestQuote(quote: string, blocks: readonly Block[], language: string): NearestQuote | undefined {
  const texts = blocks.flatMap((block, index) =>
    blockTexts(block).map((text, entry) => ({
      text: inlineText(text),
      block: index,
      ...(typeof block === 'object' && 'list' in block && { entry }),
    })),
  )
  const found = findNearest(
    inlineText(quote),
    texts.map(({ text }) => text),
    language,
  )
  const at = found && texts[found.index]
  if (!at) return undefined
  const { text: _, ...place } = at
  return { quote: escapeInline(found.text), ...place, share: found.share }
}

/** A quotation with this share of its words in the passage was copied from there and has since been changed. */
const nearMiss = 0.75

/** The words of the passage that a quotation misses by little, as inline Markdown; undefined if it is another text. */
export function findNearMiss(quote: string, texts: readonly string[], language: string): string | undefined {
  const found = findNearest(inlineText(quote), texts, language)
  return found && found.share >= nearMiss ? escapeInline(found.text) : undefined
}

/** A stretch is only called close if it has at least this share of the quotation's words. */
const closeEnough = 0.4

/** The run of as many sentences as the quotation has that shares most of its words, and the index of its text. */
export function findNearest(quote: string, texts: readonly string[], language: string) {
  const length = splitSentences(quote, language).length
  const wanted = countWords(quote)
  const total = sum(wanted)
  if (total === 0) return undefined
  let best: { text: string; index: number; share: number } | undefined
  let bestRank = closeEnough
  for (const [index, text] of texts.entries()) {
    const sentences = splitSentences(text, language)
    for (const first of sentences.keys()) {
      const run = sentences.slice(first, first + length).join(' ')
      const share = sum(countWords(run), wanted) / total
      // Of runs with as many words in common, the one with fewer others is closer.
      const rank = share - run.length * 1e-6
      if (rank <= bestRank) continue
      bestRank = rank
      best = { text: run, index, share }
    }
  }
  return best
}

/** Scripts without spaces between words, whose texts are compared by pairs of characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of plainWords(text)
    .toLowerCase()
    .matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    for (const part of unspaced.test(word) ? pairsOf(word) : [word]) counts.set(part, (counts.get(part) ?? 0) + 1)
  return counts
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  return characters.length < 3 ? [word] : characters.slice(1).map((character, index) => characters[index] + character)
}

/** How many words there are, counting no word more often than `limit` has it. */
const sum = (counts: Map<string, number>, limit = counts): number =>
  [...counts].reduce((total, [word, count]) => total + Math.min(count, limit.get(word) ?? 0), 0)
