import { html } from 'hono/html'
import type { Embedding } from '../../core/embed/embedding.ts'
import { frameHeight, framePermissions, writeSnippets } from '../../core/embed/snippets.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'

/** The most room that there is, in CSS pixels, where the consumer has said so. */
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

/** Until a page listens to the frame's own height, what is longer scrolls inside. */
const usual = { width: 640, height: frameHeight }
/** A narrow column needs more lines. In this, the most that WordPress gives, seven of ten questions fit. */
const narrow = { below: 480, height: 1000 }
const widest = 800
/** In less, either way, nobody can take a quiz; it is also the least that WordPress gives a frame. */
const least = 200

/**
 * A frame, an answer of the type "rich" (oEmbed, section 2.3.4.4). That must not be larger than there is room, so where no
 * quiz fits the answer has the type "link" (section 2.3.4.3): the consumer links to the address that it asked about.
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
  const frame = html`<iframe src="${frameAddress}" width="${width}" height="${height}" title="${quiz.title}" frameborder="0" loading="lazy" allow="${framePermissions}"></iframe>`
  // WordPress listens to the height of a frame only if a quotation stands before it, which it hides once the frame speaks.
  const quotation = html`<blockquote><a href="${link}">${quiz.title}</a></blockquote>`
  return {
    ...about,
    type: 'rich',
    width,
    height,
    html: String(forWordPress ? html`${quotation}${frame}` : frame),
  }
}
