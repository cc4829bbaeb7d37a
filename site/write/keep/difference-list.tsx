import { compareDrafts } from '../draft/compare-drafts.ts'
import type { Draft, DraftItem } from '../draft/draft.ts'
import { fieldLabel } from '../field-label.ts'
import { useTexts } from '../texts.ts'

interface DifferenceProps {
  from: Draft
  to: Draft
  /** `since`: what has changed from one to the other. `other`: this tab's draft and that of another one. `file`: that in the file. */
  words: 'since' | 'other' | 'file'
}

/** What differs between two states of a draft, in words. */
export function DifferenceList({ from, to, words }: DifferenceProps) {
  const t = useTexts()
  const { fields, items, isMoved } = compareDrafts(from, to)
  const added = items.flatMap(({ before, after }) => (after && !before ? [after] : []))
  const removed = items.flatMap(({ before, after }) => (before && !after ? [before] : []))
  const changed = items.flatMap(({ before, after }) => (before && after ? [after] : []))
  const named = (some: readonly DraftItem[], text: (names: string[]) => string) =>
    some.length ? [text(some.map(({ prompt }) => t.quoted(shorten(prompt) || t.noPrompt)))] : []
  const lines = [
    ...fields.map((name) => t.fieldChanged(fieldLabel(t, name) ?? name)),
    ...named(added, t[`${words}-added`]),
    ...named(removed, t[`${words}-removed`]),
    ...named(changed, t.differsChanged),
    ...(isMoved ? [t.differsOrder] : []),
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
