import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { type Entry, type Stretch, wholeWords } from './passage-text.ts'

/** The stretches of the passage that are selected in the page; undefined if the selection is empty or begins elsewhere. */
function readSelection(root: Element, entries: readonly Entry[]): Stretch[] | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return undefined
  const range = selection.getRangeAt(0)
  const stretches: Stretch[] = []
  for (const piece of root.querySelectorAll<HTMLElement>('[data-at]')) {
    const text = piece.firstChild
    if (!(text instanceof Text && range.intersectsNode(text))) continue
    const [entry = 0, at = 0] = (piece.dataset.at ?? '').split(':').map(Number)
    const from = at + (text === range.startContainer ? range.startOffset : 0)
    const to = at + (text === range.endContainer ? range.endOffset : text.length)
    const last = stretches.at(-1)
    if (last?.entry === entry) last.to = to
    else stretches.push({ entry, from, to })
  }
  const whole = stretches.flatMap((stretch) => {
    const entry = entries[stretch.entry]
    return entry ? [{ ...stretch, ...wholeWords(entry, stretch.from, stretch.to) }] : []
  })
  const filled = whole.filter(({ from, to }) => to > from)
  return filled.length ? filled : undefined
}

/**
 * Milliseconds that a selection has to rest: a finger that moves its end sends no pointer events, and a click may be the
 * first of a double-click.
 */
export const rest = 250

/** Notifies of each selection in the passage, once its pointer is up. */
export function useSelection(
  root: RefObject<Element | null>,
  entries: readonly Entry[],
  onSelect: (stretches: Stretch[]) => void,
) {
  useLayoutEffect(() => {
    let isDown = false
    let isChanged = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const readSoon = () => {
      clearTimeout(timer)
      if (isDown || !isChanged) return
      timer = setTimeout(() => {
        isChanged = false
        const stretches = root.current && readSelection(root.current, entries)
        if (stretches) onSelect(stretches)
      }, rest)
    }
    const onChange = () => {
      isChanged = true
      readSoon()
    }
    const onDown = (event: PointerEvent) => {
      isDown = true
      clearTimeout(timer)
      // Otherwise the browser drags the selected text instead of selecting another.
      const isFresh = event.pointerType === 'mouse' && event.button === 0 && !event.shiftKey
      if (isFresh && root.current?.contains(event.target as Node)) getSelection()?.removeAllRanges()
    }
    const onUp = () => {
      isDown = false
      readSoon()
    }
    document.addEventListener('selectionchange', onChange)
    document.addEventListener('pointerdown', onDown)
    const ends = ['pointerup', 'pointercancel'] as const
    for (const end of ends) document.addEventListener(end, onUp)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
      document.removeEventListener('pointerdown', onDown)
      for (const end of ends) document.removeEventListener(end, onUp)
    }
  }, [entries, onSelect])
}
