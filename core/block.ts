import { z } from 'zod'
import { media, richText } from './items/fields.ts'
import { pickMedia } from './items/pick-item.ts'

const heading = z
  .strictObject({ heading: richText(300).describe('A heading. Inline Markdown.') })
  .describe('A heading of the passage.')

const list = z
  .strictObject({
    list: z
      .array(richText(4000).describe('One entry. Inline Markdown.'))
      .min(1)
      .max(100)
      .describe('The entries of a list.'),
    ordered: z.boolean().optional().describe('true numbers the entries. Default false.'),
  })
  .describe('A list.')

const picture = z.strictObject({ media: media.describe('A picture.') }).describe('A picture of the passage.')

/** A block of the passage: a paragraph as a text, or a heading, a list or a picture. */
export const block = z
  .union([richText(20_000).describe('One paragraph. Inline Markdown.'), heading, list, picture], {
    error: 'must be a text, or an object with one of "heading", "list" and "media"',
  })
  .describe(
    'One paragraph (inline Markdown), or { "heading": "…" }, { "list": ["…", "…"], "ordered": true } or { "media": { "src", "alt" } }.',
  )

/** A block of the passage: a paragraph as inline Markdown, or an object with a heading, a list or a picture. */
export type Block = z.infer<typeof block>

/** The public view of a block, built by picking fields. */
export function pickBlock(written: Block): Block {
  if (typeof written === 'string') return written
  if ('heading' in written) return { heading: written.heading }
  if ('media' in written) return { media: pickMedia(written.media) }
  return { list: [...written.list], ...(written.ordered !== undefined && { ordered: written.ordered }) }
}
