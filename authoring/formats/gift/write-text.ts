import { inlineText, parseInline } from '../../../core/inline.ts'
import { inlineToHtml } from '../html.ts'

/** A question in GIFT without its title, and what it cannot hold; no text if GIFT has no such question. */
export interface WrittenItem {
  text?: string
  lost: string[]
}

/** Text with every mark escaped that means something in GIFT, on one line. */
export const escapeGift = (text: string): string => text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n|\r/g, '\\n')

/** Inline Markdown as GIFT: plain where it is plain, else as HTML. */
export function writeText(markdown: string): string {
  const pieces = parseInline(markdown)
  const text = inlineText(markdown)
  const plain =
    pieces.every((piece) => typeof piece === 'string') &&
    !/[<&\n]|->|^\s*(%|\[|\/\/|::|\$)|\s\s|^\s|\s$|[^\S ]/.test(text)
  return plain ? escapeGift(text) : `[html]${escapeGift(inlineToHtml(markdown).replace(/->/g, '-&gt;'))}`
}
