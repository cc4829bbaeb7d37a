import { inlineToHtml } from '../../../authoring/formats/html.ts'
import { inlineText, parseInline } from '../../../core/inline.ts'
import { escapeMarkup } from '../../../core/markup.ts'

/** Reports what of an item H5P cannot hold. */
export type Lose = (what: string) => void

/** Inline Markdown as a paragraph of HTML. */
export const paragraph = (markdown: string): string => `<p>${inlineToHtml(markdown)}</p>`

/** Inline Markdown for fields in which H5P takes plain text with character references. */
export function plainText(markdown: string, lose: Lose): string {
  if (parseInline(markdown).some((piece) => typeof piece !== 'string')) {
    lose('emphasis, code and links where H5P takes plain text')
  }
  if (markdown.includes('\n')) lose('line breaks where H5P takes plain text')
  return escapeMarkup(inlineText(markdown).replace(/\s+/g, ' '))
}
