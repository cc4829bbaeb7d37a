/**
 * What Canvas's pages do with messages that frames in them send ("Using window.postMessage in LTI Tools", lti.frameResize):
 * whichever frame says what height it must have gets it, be it a tool's or not. Messages are objects, or JSON of them.
 */
export const canvasScript = `addEventListener('message', ({ data, source }) => {
  let message = data
  try {
    if (typeof data === 'string') message = JSON.parse(data)
  } catch {}
  if (message?.subject !== 'lti.frameResize') return
  const frame = [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)
  const height = typeof message.height === 'number' ? Math.max(message.height, 1) + 'px' : message.height
  if (frame) frame.height = frame.style.height = height
})`

/** A page of a course, in the column that Canvas leaves for it on a laptop. */
export const canvasPage = (content: string, script = canvasScript) =>
  `<script>${script}</script><main style="width: 800px">${content}</main>`
