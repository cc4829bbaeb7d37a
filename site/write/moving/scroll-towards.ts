/** How near to an edge a pointer scrolls, and how far in a frame at most, in CSS pixels. */
const [zone, fastest] = [64, 16]

/** Scrolls what a list is in while a pointer is near its upper or lower edge, the nearer the faster. Returns true if it moved. */
export function scrollTowards(list: Element, y: number): boolean {
  const scroller = scrollerOf(list)
  if (!scroller) return false
  const box =
    scroller === document.scrollingElement ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect()
  const above = Math.max(0, box.top) + zone - y
  const below = y - (Math.min(innerHeight, box.bottom) - zone)
  const depth = above > 0 ? -above : Math.max(0, below)
  const before = scroller.scrollTop
  scroller.scrollTop += Math.sign(depth) * Math.ceil(Math.min(1, Math.abs(depth) / zone) * fastest)
  return scroller.scrollTop !== before
}

function scrollerOf(list: Element): Element | null {
  for (let element = list.parentElement; element; element = element.parentElement) {
    const isScroller = /auto|scroll/.test(getComputedStyle(element).overflowY)
    if (isScroller && element.scrollHeight > element.clientHeight) return element
  }
  return document.scrollingElement
}
