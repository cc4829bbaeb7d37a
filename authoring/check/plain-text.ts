import { inlineText } from '../../core/inline.ts'

/** Inline Markdown as plain text; most texts have none of its marks, and need not be read for them. */
export const plainText = (source: string): string => (/[\\`*_[\]]/.test(source) ? inlineText(source) : source)
