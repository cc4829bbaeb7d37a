import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import { frameHeight, framePermissions, writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'

/** The consumer's maximum size, in CSS pixels. */
interface Room {
  maxwidth?: number | undefined
  maxheight?: number | undefined
}

interface Embed {
  quiz: PublicQuiz
  embedding: Embedding
  origin: string
  room: Room
  forWordPress: boolean
}

/** Default size. A longer quiz scrolls until the page listens to the frame's height. */
const usual = { width: 640, height: frameHeight }
/** Narrow columns need more height. This is WordPress's maximum; seven of ten questions fit into it. */
const narrow = { below: 480, height: 1000 }
const widest = 800
/** Minimum width and height of a usable quiz, and WordPress's minimum for a frame. */
const least = 200

/**
 * The response for a quiz: a frame, of type "rich" (oEmbed, section 2.3.4.4). It must not exceed the consumer's maximum, so
 * if no quiz fits, the type is "link" (section 2.3.4.3) and the consumer links to the URL of its request.
 */
export function describeEmbed({ quiz, embedding, origin, room, forWordPress }: Embed) {
  const about = {
    version: '1.0',
    title: quiz.title,
    provider_name: 'Lede',
    provider_url: `${origin}/`,
    cache_age: 3600,
  }
  if (Math.min(room.maxwidth ?? least, room.maxheight ?? least) < least) return { ...about, type: 'link' }
  const width = room.maxwidth === undefined ? usual.width : Math.min(room.maxwidth, widest)
  const height = Math.min(width < narrow.below ? narrow.height : usual.height, room.maxheight ?? narrow.height)
  const { frameAddress, link } = writeSnippets(embedding, origin)
  // A fixed width would make narrow screens scroll sideways. WordPress removes `style`; its theme sets the maximum.
  const frame = html`<iframe src="${frameAddress}" width="100%" height="${height}" title="${quiz.title}" frameborder="0" style="max-width: ${width}px" loading="lazy" allow="${framePermissions}"></iframe>`
  // WordPress only listens to a frame's height if a quotation precedes it, which it hides at the frame's first message.
  const quotation = html`<blockquote><a href="${link}">${quiz.title}</a></blockquote>`
  return {
    ...about,
    type: 'rich',
    width,
    height,
    html: String(forWordPress ? html`${quotation}${frame}` : frame),
  }
}
