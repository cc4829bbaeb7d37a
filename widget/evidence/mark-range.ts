import { adoptStyles } from '../style-sheets.ts'
import styles from './mark.css'

/** The name of the mark, for style sheets; `widget/evidence/mark.css` gives it the reader's own colours. */
const name = 'lede-evidence'
let unmark = () => {}

/**
 * Marks a part of the page, or of a shadow root in it, and brings it into view; the nodes of the page stay as they are.
 * There is one mark at a time: `onEnd` is called when this one makes way for another. Browsers that know no highlights
 * select the part instead.
 */
export function markRange(range: Range, onEnd: () => void) {
  unmark()
  unmark = onEnd
  if (CSS.highlights) {
    adoptStyles(range.startContainer.getRootNode() as Document | ShadowRoot, [styles])
    CSS.highlights.set(name, new Highlight(range))
  } else {
    const { startContainer, startOffset, endContainer, endOffset } = range
    getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset)
  }
  bringIntoView(range)
}

/** Takes the mark away. */
export function endMark() {
  CSS.highlights?.delete(name)
  unmark()
  unmark = () => {}
}

/** Scrolls to the range's element; to the range itself if the element is longer than the screen. */
function bringIntoView(range: Range) {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' })
}
