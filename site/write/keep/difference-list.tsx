import type { Draft, DraftItem } from '../draft/draft.ts'
import { useTexts } from '../texts.ts'
import { findDifferences } from './find-differences.ts'

interface DifferenceProps {
  from: Draft
  to: Draft
  /** `since`: what has changed from one to the other. `other`: this tab's draft and that of another one. `file`: that in the file. */
  words: 'since' | 'other' | 'file'
}

/** What differs between two states of a draft, in words. */
export function DifferenceList({ from, to, words }: DifferenceProps) {
  const t = useTexts()
  const { added, removed, changed, ...is } = findDifferences(from, to)
  const named = (items: readonly DraftItem[], text: (names: string[]) => string) =>
    items.length ? [text(items.map(({ prompt }) => t.quoted(shorten(prompt) || t.noPrompt)))] : []
  const lines = [
    ...(is.isTitle ? [t.differsTitle] : []),
    ...(is.isPassage ? [t.differsPassage] : []),
    ...named(added, t[`${words}-added`]),
    ...named(removed, t[`${words}-removed`]),
    ...named(changed, t.differsChanged),
    ...(is.isMoved ? [t.differsOrder] : []),
    ...(is.isRest ? [t.differsRest] : []),
  ]
  return (
    <ul class="differences">
      {(lines.length ? lines : [t.differsNothing]).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const longest = 60

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)
