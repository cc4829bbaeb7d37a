import type { Block } from '../../core/block.ts'
import type { Media } from '../../core/items/fields.ts'
import { inlineToHtml } from './html.ts'

interface Writers {
  /** The element of headings. */
  heading: string
  /** Writes inline Markdown. */
  inline?: (markdown: string) => string
  /** Writes a picture as inline HTML; by default pictures are left out. */
  picture?: (media: Media) => string
}

/** The blocks of a passage as HTML: headings, lists, paragraphs, and each picture in a paragraph. */
export function blocksToHtml(
  stimulus: readonly Block[],
  { heading, inline = inlineToHtml, picture = () => '' }: Writers,
): string[] {
  return stimulus.flatMap((block) => {
    if (typeof block === 'string') return `<p>${inline(block)}</p>`
    if ('heading' in block) return `<${heading}>${inline(block.heading)}</${heading}>`
    if ('list' in block) {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.list.map((entry) => `<li>${inline(entry)}</li>`).join('')}</${tag}>`
    }
    const image = picture(block.media)
    return image ? `<p>${image}</p>` : []
  })
}
