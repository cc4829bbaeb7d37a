import { endOfPrompt } from '../../../../authoring/formats/answers/read-gaps.ts'
import { inlineToHtml } from '../../../../authoring/formats/html.ts'

/** The question text of a text with gaps; a class tells its prompt from the text. */
export const writeGapText = (prompt: string, text: string): string =>
  `<p class="lede-prompt">${inlineToHtml(prompt)}</p>${text}`

/** Marks the end of a prompt that `writeGapText` wrote. */
export const markPrompt = (html: string): string =>
  html.replace(/^\s*<p class="lede-prompt">(.*?)<\/p>/s, `<p>$1</p>${endOfPrompt}`)
