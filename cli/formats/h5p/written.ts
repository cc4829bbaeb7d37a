import { escapeHtml, inlineToHtml } from '../../../authoring/formats/html.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import type { Item } from '../../../core/items/index.ts'
import type { Library } from './libraries.ts'

/** A question as H5P holds it. */
export interface Written {
  library: Library
  params: object
  /** The points that H5P gives for all of it. */
  points: number
}

/** Says what of an item H5P cannot hold. */
export type Lose = (what: string) => void

/** Inline Markdown as a paragraph of HTML. */
export const paragraph = (markdown: string): string => `<p>${inlineToHtml(markdown)}</p>`

/** Inline Markdown where H5P takes plain text only, which it keeps with character references. */
export function plain(markdown: string, lose: Lose): string {
  if (parseInline(markdown).some((piece) => typeof piece !== 'string')) {
    lose('emphasis, code and links where H5P takes plain text')
  }
  if (markdown.includes('\n')) lose('line breaks where H5P takes plain text')
  return escapeHtml(inlineText(markdown).replace(/\s+/g, ' '))
}

/** The feedback of an item: said whatever the result. */
export const wholeFeedback = ({ feedback }: Item, lose: Lose) => ({
  overallFeedback: [{ from: 0, to: 100, ...(feedback !== undefined && { feedback: plain(feedback, lose) }) }],
})

/** The hint of an item in a type whose tips belong to single answers. */
export function loseHint({ hint }: Item, lose: Lose) {
  if (hint !== undefined) lose('its hint')
}
