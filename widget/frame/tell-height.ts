/** The script of the frame page: reports the height of the quiz to the page around it, once it is shown and after each change. */

import type { FrameMessage, PageMessage, WordPressFrameMessage, WordPressPageMessage } from './messages.ts'

type IncomingMessage = MessageEvent<Partial<PageMessage & WordPressPageMessage> | undefined>

const root = document.documentElement
let height = 0

/** WordPress adds a secret to each frame that it creates for a pasted URL. */
const secret = /^#\?secret=([a-z0-9]+)$/i.exec(location.hash)?.[1]

// Any page may embed a quiz, and a height is not confidential, so it is posted to any parent.
const post = (message: FrameMessage | WordPressFrameMessage) => parent.postMessage(message, '*')

const quiz = document.querySelector('lede-quiz')

/**
 * Posts the height once the quiz or an error message is shown: until then the frame keeps the height that its page gives
 * it. Posts it again after `delay` ms, doubled each time, because the page may not be listening yet.
 */
function postHeight(delay = 500) {
  const shown = !quiz || quiz.shadowRoot
  if (shown) {
    height = Math.ceil(root.getBoundingClientRect().height)
    post({ type: 'lede-height', subject: 'lti.frameResize', height })
    setTimeout(() => updateScrollBar() && postHeight(delay * 2), delay)
  }
  // WordPress hides a frame until it has posted a height, and a hidden frame loads no quiz.
  if (secret) post({ message: 'height', value: shown ? height : innerHeight, secret })
}

/**
 * Hides the scroll bar once the frame is high enough; true while it is not. A scroll bar narrows the quiz and so makes it
 * higher, and browsers may keep it with nothing left to scroll.
 */
function updateScrollBar() {
  root.style.overflowY = innerHeight < height ? '' : 'hidden'
  return innerHeight < height
}

if (parent !== window) {
  postHeight()
  new ResizeObserver(() => postHeight()).observe(root)
  // A higher frame loses its scroll bar, and then the quiz is lower. The observer misses that when it never saw the quiz
  // with the scroll bar.
  addEventListener('resize', () => {
    updateScrollBar()
    postHeight()
  })
  addEventListener('message', ({ source, data }: IncomingMessage) => {
    if (source !== parent) return
    if (data?.type === 'lede-measure' || (data?.message === 'ready' && data.secret === secret)) postHeight()
  })
}
