/**
 * What a frame tells the page around it: how high it must be for its whole quiz to be seen, in CSS pixels. By its subject
 * Canvas knows it too, which gives any frame of a page the height that it asks for ("Using window.postMessage in LTI
 * Tools", lti.frameResize).
 */
export interface FrameMessage {
  type: 'lede-height'
  subject: 'lti.frameResize'
  height: number
}

/** What the page asks of its frames: to tell their height again, because it has not listened before. */
export interface PageMessage {
  type: 'lede-measure'
}

/**
 * What WordPress understands of a frame that it has embedded by oEmbed. The secret stands in the frame's address, so that
 * no other frame of the page can speak for it. WordPress takes heights from 200 to 1,000; a higher frame scrolls inside.
 */
export interface WordPressFrameMessage {
  message: 'height'
  value: number
  secret: string
}

/** What WordPress sends to each such frame once it listens. */
export interface WordPressPageMessage {
  message: 'ready'
  secret: string
}
