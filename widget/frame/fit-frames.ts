/**
 * The script for pages with quizzes in frames: sets each frame of this host to the height that the frame reports.
 * Without it a frame keeps the height that the page gives it, and scrolls.
 */

import { host } from '../host.ts'
import type { FrameMessage, PageMessage } from './messages.ts'

const isOfHost = ({ src }: HTMLIFrameElement) => src.startsWith(`${host}/embed/`)

const framesOfHost = () => [...document.querySelectorAll('iframe')].filter(isOfHost)

/** Important, because the page may have its own rules for the size of frames. */
function setHeight(frame: HTMLIFrameElement, height: number) {
  const borders = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0
  frame.style.setProperty('height', `${height + borders}px`, 'important')
}

addEventListener('message', ({ data, origin, source }: MessageEvent<FrameMessage | undefined>) => {
  // A sandboxed frame has the origin "null": only its window and its URL identify it.
  if ((origin !== host && origin !== 'null') || data?.type !== 'lede-height' || !(data.height > 0)) return
  const frame = framesOfHost().find(({ contentWindow }) => contentWindow === source)
  if (frame) setHeight(frame, data.height)
})

// Frames that loaded before this script have reported their height already.
const measure: PageMessage = { type: 'lede-measure' }
for (const { contentWindow } of framesOfHost()) contentWindow?.postMessage(measure, '*')
