/**
 * The frame reports the height that shows its full quiz, in CSS pixels. Canvas understands the same message by its
 * subject, for any frame ("Using window.postMessage in LTI Tools", lti.frameResize).
 */
export interface FrameMessage {
  type: 'lede-height'
  subject: 'lti.frameResize'
  height: number
}

/** The page asks its frames to report their height again, because it was not listening before. */
export interface PageMessage {
  type: 'lede-measure'
}

/**
 * The height in the form that WordPress expects of a frame that it has embedded by oEmbed. The secret is in the frame's
 * URL, so other frames cannot impersonate it. WordPress limits heights to 200 to 1,000; a higher frame scrolls.
 */
export interface WordPressFrameMessage {
  message: 'height'
  value: number
  secret: string
}

/** WordPress sends this to each such frame once it listens. */
export interface WordPressPageMessage {
  message: 'ready'
  secret: string
}
