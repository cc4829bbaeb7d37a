/** The script of the frame page: tells the page around it how high the quiz is, now and whenever that changes. */

import type { FrameMessage, PageMessage, WordPressFrameMessage, WordPressPageMessage } from './messages.ts'

type Heard = MessageEvent<Partial<PageMessage & WordPressPageMessage> | undefined>

const root = document.documentElement
let height = 0

/** WordPress gives one to every frame that it makes of a pasted address. */
const secret = /^#\?secret=([a-z0-9]+)$/i.exec(location.hash)?.[1]

// Any page may embed a quiz, and a height is no secret, so it is posted to any parent.
const tell = (message: FrameMessage | WordPressFrameMessage) => parent.postMessage(message, '*')

/** Delays in ms before the height is posted again: the page may not listen yet. */
function tellHeight(patience = 500) {
  height = Math.ceil(root.getBoundingClientRect().height)
  tell({ type: 'lede-height', subject: 'lti.frameResize', height })
  if (secret) tell({ message: 'height', value: height, secret })
  setTimeout(() => settle() && tellHeight(patience * 2), patience)
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
  // At once: WordPress hides a frame until it has spoken, and a hidden frame's observers sleep.
  tellHeight()
  new ResizeObserver(() => tellHeight()).observe(root)
  addEventListener('resize', settle)
  addEventListener('message', ({ source, data }: Heard) => {
    if (source !== parent) return
    if (data?.type === 'lede-measure' || (data?.message === 'ready' && data.secret === secret)) tellHeight()
  })
}
