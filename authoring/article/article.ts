import type { TextBlock } from './blocks.ts'

/** A picture of an article; its bytes are still to be found. */
export interface ArticlePicture {
  /** As the page has it: an address, a `data:` URL, or the path of a file saved with the page. */
  src: string
  /** Its address on the web or `data:` URL, if that is known. */
  url?: string
  /** What it shows, in the page's words; empty if the page does not say. */
  alt: string
  /** The line below it, without credits. */
  caption?: string
}

/** A block of an article. */
export type ArticleBlock = TextBlock | { picture: ArticlePicture }

/** An article as a quiz needs it; what its page does not say is missing. */
export interface Article {
  title?: string
  publisher?: string
  /** Who wrote it. */
  author?: string
  /** Where it can be read. */
  url?: string
  /** Day of publication, as 2025-12-13. */
  published?: string
  /** BCP 47. */
  language?: string
  /** Paragraphs, headings, lists and pictures, in order. Texts are inline Markdown. */
  blocks: ArticleBlock[]
}
