import { adoptStyles } from '../style-sheets.ts'
import styles from './mark.css'

/** The highlight's name in style sheets; `widget/evidence/mark.css` gives it the reader's system colours. */
const name = 'lede-evidence'
let unmark = () => {}

/**
 * Highlights ranges of the page or of a shadow root and scrolls to the first, without changing the page's nodes. Browsers
 * without the highlight API select the first instead. A new highlight replaces the old one, whose `onEnd` is called.
 */
export function markRanges([range, ...others]: readonly [Range, ...Range[]], onEnd: () => void) {
  unmark()
  unmark = onEnd
  if (CSS.highlights) {
    adoptStyles(range.startContainer.getRootNode() as Document | ShadowRoot, [styles])
    CSS.highlights.set(name, new Highlight(range, ...others))
  } else {
    const { startContainer, startOffset, endContainer, endOffset } = range
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }
  bringIntoView(range)
}

/** Removes the highlight. */
export function endMark() {
  CSS.highlights?.delete(name)
  unmark()
  unmark = () => {}
}

/** Scrolls to the range's element, or to the range itself if the element is longer than the screen. */
function bringIntoView(range: Range) {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' })
}
