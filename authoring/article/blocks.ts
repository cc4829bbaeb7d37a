import type { Block } from '../../core/block.ts'

/** A block of a passage that is text: a paragraph, a heading or a list. */
export type TextBlock = Exclude<Block, { media: unknown }>
