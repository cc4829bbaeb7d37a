/** The script of the frame page: tells the page around it how high the quiz is, now and whenever that changes. */

import type { FrameMessage, PageMessage, WordPressFrameMessage, WordPressPageMessage } from './messages.ts'

type Heard = MessageEvent<Partial<PageMessage & WordPressPageMessage> | undefined>

const root = document.documentElement

/** WordPress gives one to every frame that it makes of a pasted address. */
const secret = /^#\?secret=([a-z0-9]+)$/i.exec(location.hash)?.[1]

// Any page may embed a quiz, and a height is no secret: so it goes to whoever is around.
const tell = (message: FrameMessage | WordPressFrameMessage) => parent.postMessage(message, '*')

function tellHeight() {
  const height = Math.ceil(root.getBoundingClientRect().height)
  tell({ type: 'lede-height', height })
  if (secret) tell({ message: 'height', value: height, secret })
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(root)
  addEventListener('message', ({ source, data }: Heard) => {
    if (source !== parent) return
    if (data?.type === 'lede-measure' || (data?.message === 'ready' && data.secret === secret)) tellHeight()
  })
}
