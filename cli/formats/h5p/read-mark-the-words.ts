import { z } from 'zod'
import { Refusal } from '../../../authoring/formats/imported.ts'
import { escapeInline } from '../../../authoring/formats/print-inline.ts'
import { inlineText } from '../../../core/inline.ts'
import type { Draft } from './draft.ts'
import { overallFeedback, readFeedback } from './feedback.ts'

export const markTheWords = z.object({ taskDescription: z.string().catch(''), textField: z.string(), overallFeedback })
type MarkTheWords = z.infer<typeof markTheWords>

/**
 * Words to mark in a text: every word can be marked, and H5P counts right minus wrong, not below 0, with a point for
 * each right one. That is `hottext` with words in the place of sentences.
 */
export function readMarkTheWords({ taskDescription, textField, overallFeedback }: MarkTheWords, draft: Draft) {
  const words = listWords(inlineText(draft.text(textField.replaceAll('*', star)) ?? ''))
  const right = words.filter(({ correct }) => correct)
  if (right.length === 0) throw new Refusal('has no word to mark: in H5P it is right to mark nothing')
  return {
    type: 'hottext',
    prompt: draft.text(taskDescription),
    points: right.length > 1 ? right.length : undefined,
    feedback: readFeedback(overallFeedback, draft),
    sentences: words.map(({ text, correct }, index) => ({ id: `w${index + 1}`, text, correct: correct || undefined })),
  }
}

/** Stands for H5P's asterisks while the HTML is read, so that they are not taken for emphasis. */
const star = '\u{F0002}'

/** White space divides words. What is punctuation alone cannot be marked, and stays with the word before. */
function listWords(text: string): { text: string; correct: boolean }[] {
  const words: { text: string; correct: boolean }[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = words.at(-1)
    if (last && punctuation.test(word)) last.text += ` ${escapeInline(word)}`
    else words.push(readWord(word))
  }
  return words
}

const before = '[[({⟨¿¡“"«„]*'
const after = '[",….:;?!\\])}⟩»”]*'
const punctuation = new RegExp(`^${before}${after}$`, 'u')
/** A right word has an asterisk before it and one after, within the punctuation around it; a doubled one is an asterisk. */
const marked = new RegExp(`^${before}${star}.+${star}[^${star}]?${after}$`, 'u')

const readWord = (word: string) => ({
  text: escapeInline(word.replaceAll(star + star, '*').replaceAll(star, '')),
  correct: marked.test(word.replaceAll(star + star, '')),
})
