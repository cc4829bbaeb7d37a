import { type FoundImage, htmlToInline, htmlToParagraphs } from './html.ts'
import { escapeInline } from './print-inline.ts'

/** How a text of a question bank is marked up; `moodle` is HTML in which line breaks count. */
export type Markup = 'html' | 'moodle' | 'plain' | 'markdown'

/** Collects images and notes on losses while the texts of a question are read. */
export interface Gathered {
  images: FoundImage[]
  notes: string[]
}

export const nothingGathered = (): Gathered => ({ images: [], notes: [] })

/** A text of a bank as inline Markdown; undefined if it is empty. */
export function readFormatted(text: string, markup: Markup, gathered: Gathered): string | undefined {
  if (markup === 'markdown') return readMarkdown(text, gathered)
  if (markup === 'plain' || !/[<&]/.test(text)) return escapeInline(tidySpace(text, markup === 'html')) || undefined
  const read = htmlToInline(markup === 'moodle' ? text.trim().replace(/\r?\n/g, '<br>') : text)
  gathered.images.push(...read.images)
  gathered.notes.push(...read.notes)
  return read.text || undefined
}

/** A text of a bank as the paragraphs of a passage. */
export function readPassage(text: string, markup: Markup, gathered: Gathered): string[] {
  if (markup !== 'html' && !/<p[\s>]/i.test(text)) return readFormatted(text, markup, gathered)?.split('\n') ?? []
  const { paragraphs, images, notes } = htmlToParagraphs(text)
  gathered.images.push(...images)
  gathered.notes.push(...notes)
  return paragraphs
}

/** White space made single; a line break counts, unless it is one of HTML's source. */
function tidySpace(text: string, html: boolean): string {
  const gap = (space: string) => (!html && space.includes('\n') ? '\n' : ' ')
  return text.trim().replace(/\s+/g, gap)
}

/** Markdown stays as it is, but for its images, which come out of the text, and blank lines. */
function readMarkdown(text: string, gathered: Gathered): string | undefined {
  const image = /!\[([^\]\n]{0,500})\]\(([^()\s]{1,2000})\)/g
  const rest = text.replace(image, (_, alt: string, src: string) => {
    gathered.images.push({ src, alt })
    return ' '
  })
  return rest.trim().replace(/\s*\n\s*/g, '\n') || undefined
}
