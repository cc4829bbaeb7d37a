import { type Entry, type Stretch, wholeWords } from './passage-text.ts'

/** The place of a selection's end in the passage: an entry, and how many characters of it come before. */
function placeOf(root: Element, node: Node, offset: number): { entry: number; at: number } | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  if (!piece || !root.contains(piece) || node.nodeType !== Node.TEXT_NODE) return undefined
  const [entry = 0, from = 0] = (piece.dataset.at ?? '').split(':').map(Number)
  return { entry, at: from + offset }
}

/** The stretches of the passage that are selected in the page; undefined if nothing is, or not only text of the passage. */
export function readSelection(root: Element, entries: readonly Entry[]): Stretch[] | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
  const start = placeOf(root, startContainer, startOffset)
  const end = placeOf(root, endContainer, endOffset)
  if (!start || !end) return undefined
  const stretches: Stretch[] = []
  for (let entry = start.entry; entry <= end.entry; entry++) {
    const one = entries[entry]
    if (!one) continue
    const from = entry === start.entry ? start.at : 0
    const to = entry === end.entry ? end.at : one.text.length
    const whole = wholeWords(one, from, to)
    if (whole.to > whole.from) stretches.push({ entry, ...whole })
  }
  return stretches.length ? stretches : undefined
}
