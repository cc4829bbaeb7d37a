import { isObject } from '../pointer.ts'

/** A text of the passage as inline Markdown: a paragraph, a heading or an entry of a list. */
export interface PassageText {
  text: string
  pointer: string
  isHeading: boolean
}

/** The texts of the passage of an unparsed quiz; undefined if it has none, or one with an invalid block. */
export function readPassage(quiz: unknown): PassageText[] | undefined {
  const stimulus = isObject(quiz) ? quiz.stimulus : undefined
  if (!Array.isArray(stimulus)) return undefined
  const blocks = stimulus.map((block, index) => readBlock(block, `/stimulus/${index}`))
  return blocks.every((block) => block !== undefined) ? blocks.flat() : undefined
}

function readBlock(block: unknown, pointer: string): PassageText[] | undefined {
  if (typeof block === 'string') return [{ text: block, pointer, isHeading: false }]
  if (!isObject(block)) return undefined
  const { heading, list, media } = block
  if (typeof heading === 'string') return [{ text: heading, pointer: `${pointer}/heading`, isHeading: true }]
  if (Array.isArray(list) && list.every((entry) => typeof entry === 'string'))
    return list.map((text, index) => ({ text, pointer: `${pointer}/list/${index}`, isHeading: false }))
  return isObject(media) ? [] : undefined
}

/** "paragraph 3", "the heading in block 2", "entry 1 of the list in block 4": all blocks are counted. */
export function nameText(pointer: string): string {
  const [, , block, kind, entry] = pointer.split('/')
  const number = Number(block) + 1
  if (kind === 'heading') return `the heading in block ${number}`
  return kind === 'list' ? `entry ${Number(entry) + 1} of the list in block ${number}` : `paragraph ${number}`
}
