import { holdsQuote, plainWords } from '../../core/find-evidence.ts'
import { inlineText } from '../../core/inline.ts'
import type { ArticleCopy } from './check-against.ts'
import { languageOf } from './check-evidence.ts'
import { compareQuote } from './compare-quote.ts'
import { nameText, readPassage } from './passage.ts'
import type { Difference, Finding } from './problem.ts'

/** A paragraph that shares less with the article is the author's own, and no copy that has become old. */
const copied = 0.7

/** Paragraphs of the passage that a newer copy of the article has in other words, with those words. */
export function checkPassage(quiz: unknown, { name, paragraphs }: ArticleCopy): Finding[] {
  const whole = paragraphs.join('\n')
  return (readPassage(quiz) ?? []).flatMap(({ text, pointer }): Finding[] => {
    if (!plainWords(text) || holdsQuote(whole, text)) return []
    const { difference } = compareQuote(inlineText(text), paragraphs, languageOf(quiz))
    if (!difference || shareOfSame(difference) < copied) return []
    return [
      {
        rule: 'passage-changed',
        severity: 'note',
        pointer,
        detail: `${nameText(pointer)} of the passage says something else in ${name}`,
        fix: 'take over what has changed, and see whether the items still hold',
        difference,
      },
    ]
  })
}

/** How much of a quotation and of what the passage says in its place is in both, by letters: 0 to 1. */
function shareOfSame(parts: readonly Difference[]): number {
  const length = (chosen: readonly Difference[]) => chosen.reduce((sum, { text }) => sum + text.length, 0)
  return length(parts.filter(({ kind }) => kind === 'same')) / length(parts)
}
