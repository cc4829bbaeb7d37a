import type { Article } from './article.ts'
import type { TextBlock } from './blocks.ts'
import { readHead } from './read-head.ts'
import { isTitleLike, readTextBlocks, splitParts } from './read-text-blocks.ts'

const longestTitle = 150

/**
 * An article given as text: paragraphs with blank lines between them, or without blank lines, a line each. A first line
 * that is short and does not end as a sentence does is the title; author and date below it are metadata.
 */
export function readTextArticle(text: string): Article & { blocks: TextBlock[] } {
  const [firstPart = '', ...others] = splitParts(text)
  const parts = [...splitHead(firstPart, others.length > 0), ...others]
  const [first = '', ...rest] = parts
  if (rest.length === 0 || !isTitleLike(first, longestTitle)) return { blocks: readTextBlocks(parts) }
  const { head, length } = readHead(rest.slice(0, -1).map(tidy))
  return { title: tidy(first).replace(/^#+\s*/, ''), ...head, blocks: readTextBlocks(rest.slice(length)) }
}

/** A title with author or date right below it is one part of several lines, which are separate parts. */
function splitHead(part: string, hasOthers: boolean): string[] {
  const [title = '', ...rest] = part.split('\n').map(tidy)
  const { length } = readHead(rest)
  if (!hasOthers || length === 0) return [part]
  const left = rest.slice(length).join('\n')
  return [title, ...rest.slice(0, length), ...(left ? [left] : [])]
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** True if a text is HTML. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|article|main|div|p|h1)[\s>]/i.test(text)
