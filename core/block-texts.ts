import type { Block } from './block.ts'
import { inlineText } from './inline.ts'

/** The texts of a block as inline Markdown: a paragraph, a heading or each entry of a list; none of a picture. */
export function blockTexts(block: Block): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('heading' in block) return [block.heading]
  return 'list' in block ? block.list : []
}

/** The texts of a passage as plain text without markup, in order. Quotations are found in them, joined by line breaks. */
export const passageTexts = (stimulus: readonly Block[]): string[] => stimulus.flatMap(blockTexts).map(inlineText)
