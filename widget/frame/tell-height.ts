/** The script of the frame page: tells the page around it how high the quiz is, now and whenever that changes. */

import type { FrameMessage, PageMessage, WordPressFrameMessage, WordPressPageMessage } from './messages.ts'

type Heard = MessageEvent<Partial<PageMessage & WordPressPageMessage> | undefined>

const root = document.documentElement
let height = 0

/** WordPress gives one to every frame that it makes of a pasted address. */
const secret = /^#\?secret=([a-z0-9]+)$/i.exec(location.hash)?.[1]

// Any page may embed a quiz, and a height is no secret, so it is posted to any parent.
const tell = (message: FrameMessage | WordPressFrameMessage) => parent.postMessage(message, '*')

const quiz = document.querySelector('lede-quiz')

/**
 * Posts the height once the quiz, or the reason why there is none, is on the page: until then the frame keeps the height
 * that its page gives it. `patience` is the delay in ms before it is posted again: the page may not listen yet.
 */
function tellHeight(patience = 500) {
  const shown = !quiz || quiz.shadowRoot
  if (shown) {
    height = Math.ceil(root.getBoundingClientRect().height)
    tell({ type: 'lede-height', subject: 'lti.frameResize', height })
    setTimeout(() => settle() && tellHeight(patience * 2), patience)
  }
  // WordPress hides a frame until it has posted a height, and a hidden frame loads no quiz.
  if (secret) tell({ message: 'height', value: shown ? height : innerHeight, secret })
}

/**
 * A scroll bar takes width, so that lines break and the quiz is higher than without one: a browser may keep it although
 * there is nothing to scroll. A page that follows the height needs no scroll bar; any other page does.
 */
function settle() {
  root.style.overflowY = innerHeight < height ? '' : 'hidden'
  return innerHeight < height
}

if (parent !== window) {
  tellHeight()
  new ResizeObserver(() => tellHeight()).observe(root)
  addEventListener('resize', settle)
  addEventListener('message', ({ source, data }: Heard) => {
    if (source !== parent) return
    if (data?.type === 'lede-measure' || (data?.message === 'ready' && data.secret === secret)) tellHeight()
  })
}
