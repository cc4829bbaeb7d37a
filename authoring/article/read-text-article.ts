import { escapeInline } from '../formats/print-inline.ts'
import type { Article } from './article.ts'

const longestTitle = 150

/**
 * An article given as text: paragraphs with blank lines between them, or without blank lines, a line each. A first line
 * that is short and does not end as a sentence does is the title.
 */
export function readTextArticle(text: string): Article {
  const lines = text.replace(/\r\n?/g, '\n').trim()
  const blocks = lines.split(/\n[^\S\n]*\n\s*/)
  const parts = (blocks.length > 1 ? blocks : lines.split('\n')).map(tidy).filter(Boolean)
  const [first = '', ...rest] = parts
  const isTitle = rest.length > 0 && first.length <= longestTitle && !/[.!?…。！？]["”’»]?$/.test(first)
  return {
    ...(isTitle && { title: first.replace(/^#+\s*/, '') }),
    paragraphs: (isTitle ? rest : parts).map(escapeInline),
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()

/** True if a text is HTML. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|article|main|div|p|h1)[\s>]/i.test(text)
