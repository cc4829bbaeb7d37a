/**
 * The script for pages that hold quizzes in frames: gives each frame of this host the height that it asks for. Without it
 * such a frame keeps the height that the page gives it, and scrolls inside.
 */

import { host } from '../host.ts'
import type { FrameMessage, PageMessage } from './messages.ts'

const isOfHost = ({ src }: HTMLIFrameElement) => src.startsWith(`${host}/embed/`)

const framesOfHost = () => [...document.querySelectorAll('iframe')].filter(isOfHost)

/** Says it to the page's own rules for the size of frames too, which do not know of the quiz. */
function setHeight(frame: HTMLIFrameElement, height: number) {
  const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0
  frame.style.setProperty('height', `${height + borders}px`, 'important')
}

addEventListener('message', ({ data, origin, source }: MessageEvent<FrameMessage | undefined>) => {
  // A sandboxed frame has no origin to know it by, only its window and its address.
  if ((origin !== host && origin !== 'null') || data?.type !== 'lede-height' || !(data.height > 0)) return
  const frame = framesOfHost().find(({ contentWindow }) => contentWindow === source)
  if (frame) setHeight(frame, data.height)
})

// Frames that were there first have spoken before anybody listened.
const measure: PageMessage = { type: 'lede-measure' }
for (const { contentWindow } of framesOfHost()) contentWindow?.postMessage(measure, '*')
