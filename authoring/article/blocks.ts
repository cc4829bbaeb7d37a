/** A block of a passage that is text: a paragraph, a heading or a list, each of inline Markdown. */
export type TextBlock = string | { heading: string } | { list: string[]; ordered?: boolean | undefined }

/** The texts of a block, as inline Markdown; a picture has no words of the passage. */
export function textsOf(block: TextBlock | { media: unknown }): readonly string[] {
  if (typeof block === 'string') return [block]
  if ('heading' in block) return [block.heading]
  return 'list' in block ? block.list : []
}
