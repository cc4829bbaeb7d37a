import type { ComponentChild, TargetedKeyboardEvent } from 'preact'
import { splitSentences } from '../../../authoring/check/sentences.ts'
import type { Stretch } from './passage-text.ts'

/** Where a sentence begins and ends in the text of its entry. */
export interface Sentence {
  from: number
  to: number
}

export function sentencesOf(text: string, language: string): Sentence[] {
  let at = 0
  return splitSentences(text, language).map((sentence) => {
    const from = text.indexOf(sentence.trim(), at)
    at = from + sentence.trim().length
    return { from, to: at }
  })
}

interface SentenceProps {
  /** Index of its entry. */
  index: number
  sentence: Sentence
  /** The first of the passage: Tab comes to it. */
  isFirst: boolean
  selected: readonly Stretch[]
  onSelect: (stretches: Stretch[]) => void
  children: ComponentChild
}

/** A sentence as a button in running text: a click, a tap, Enter or the space bar chooses it, with Shift up to there. */
export function SentenceView({ index, sentence, isFirst, selected, onSelect, children }: SentenceProps) {
  const stretch: Stretch = { entry: index, ...sentence }
  const isChosen = selected.some(({ entry, from, to }) => entry === index && from <= sentence.from && to >= sentence.to)
  const choose = ({ shiftKey }: { shiftKey: boolean }) => {
    const [first] = selected
    const isSame = first?.entry === index
    onSelect(
      shiftKey && isSame
        ? [{ entry: index, from: Math.min(first.from, stretch.from), to: Math.max(first.to, stretch.to) }]
        : isChosen && selected.length === 1
          ? []
          : [stretch],
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot be part of running text that people select
    <span
      role="button"
      class="sentence"
      tabIndex={isFirst ? 0 : -1}
      aria-pressed={isChosen}
      onClick={(event) => {
        if (getSelection()?.isCollapsed !== false) choose(event)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return
        event.preventDefault()
        choose(event)
      }}
    >
      {children}
    </span>
  )
}

/** Moves the focus by the arrow keys, from sentence to sentence. */
export function moveFocus(event: TargetedKeyboardEvent<HTMLDivElement>) {
  const step = new Map([
    ['ArrowDown', 1],
    ['ArrowRight', 1],
    ['ArrowUp', -1],
    ['ArrowLeft', -1],
  ]).get(event.key)
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('.sentence')]
  const at = all.indexOf(document.activeElement as HTMLElement)
  const next = step && at >= 0 ? all[at + step] : undefined
  if (!next) return
  event.preventDefault()
  next.focus()
}
