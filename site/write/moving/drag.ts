import { scrollTowards } from './scroll-towards.ts'

/** Where an entry of a list is dragged to. */
export interface Drag {
  from: number
  /** Index in the list after the move. */
  to: number
  /** Position of the pointer in the window. */
  x: number
  y: number
  /** Position of the gap that the entry would go to, in the window. */
  gap: number
}

interface DragEvents {
  onDrag: (drag: Drag) => void
  /** The drag that is to be done; undefined if it was cancelled or changes nothing. */
  onEnd: (drag: Drag | undefined) => void
}

/** How far a pointer moves before a press becomes a drag, in CSS pixels. */
const slack = 5

/** Follows a pointer that was pressed on the handle of an entry, until it is released. Escape cancels. */
export function startDrag(press: PointerEvent, list: HTMLElement, entry: Element, { onDrag, onEnd }: DragEvents) {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  let drag: Drag | undefined
  let { clientX: x, clientY: y } = press
  let frame = 0
  const follow = () => {
    drag = findGap(list, entry, x, y)
    if (drag) onDrag(drag)
    else end(undefined)
  }
  const scroll = () => {
    frame = requestAnimationFrame(scroll)
    if (scrollTowards(list, y)) follow()
  }
  const end = (done: Drag | undefined) => {
    listening.abort()
    cancelAnimationFrame(frame)
    if (frame) onEnd(done && done.to !== done.from ? done : undefined)
  }
  const isOther = ({ pointerId }: PointerEvent) => pointerId !== press.pointerId
  const move = (event: PointerEvent) => {
    if (isOther(event)) return
    ;({ clientX: x, clientY: y } = event)
    if (!frame && Math.hypot(x - press.clientX, y - press.clientY) < slack) return
    frame ||= requestAnimationFrame(scroll)
    follow()
  }
  document.addEventListener('pointermove', move, options)
  document.addEventListener('pointerup', (event) => isOther(event) || end(drag), options)
  document.addEventListener('pointercancel', (event) => isOther(event) || end(undefined), options)
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(undefined), options)
}

/** The gap between the other entries that is nearest to a pointer; undefined if the entry has left the list. */
function findGap(list: HTMLElement, entry: Element, x: number, y: number): Drag | undefined {
  const entries = [...list.children]
  const from = entries.indexOf(entry)
  if (from < 0) return undefined
  const others = entries.filter((one) => one !== entry).map((one) => one.getBoundingClientRect())
  const after = others.findIndex(({ top, bottom }) => (top + bottom) / 2 > y)
  const to = after < 0 ? others.length : after
  const [above, below] = [others[to - 1], others[to]]
  const gap = above && below ? (above.bottom + below.top) / 2 : (below?.top ?? above?.bottom ?? y)
  return { from, to, x, y, gap }
}
