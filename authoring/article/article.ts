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
  /** Inline Markdown. */
  paragraphs: string[]
}
