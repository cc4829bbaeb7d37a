import { escapeInline } from '../formats/print-inline.ts'
import type { Article } from './article.ts'
import { readHead } from './read-head.ts'

const longestTitle = 150

/**
 * An article given as text: paragraphs with blank lines between them, or without blank lines, a line each. A first line
 * that is short and does not end as a sentence does is the title; author and date below it are metadata.
 */
export function readTextArticle(text: string): Article {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  const [firstBlock = '', ...others] = lines.split(/\n[^\S\n]*\n\s*/)
  const blocks = [...splitHead(firstBlock, others.length > 0), ...others]
  const parts = (blocks.length > 1 ? blocks : lines.split('\n')).map(tidy).filter(Boolean)
  const [first = '', ...rest] = parts
  const isTitle = rest.length > 0 && first.length <= longestTitle && !/[.!?…。！？]["”’»]?$/.test(first)
  if (!isTitle) return { paragraphs: parts.map(escapeInline) }
  const { head, length } = readHead(rest.slice(0, -1))
  return { title: first.replace(/^#+\s*/, ''), ...head, paragraphs: rest.slice(length).map(escapeInline) }
}

/** A title with author or date right below it is one block of several lines, which are separate parts. */
function splitHead(block: string, hasOthers: boolean): string[] {
  const [title = '', ...rest] = block.split('\n').map(tidy)
  const { length } = readHead(rest)
  if (!hasOthers || length === 0) return [block]
  const left = rest.slice(length).join('\n')
  return [title, ...rest.slice(0, length), ...(left ? [left] : [])]
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** True if a text is HTML. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|article|main|div|p|h1)[\s>]/i.test(text)
