import type { Gathered } from '../formatted-text.ts'
import { hashIds } from '../ids.ts'
import type { Answer } from './answer.ts'
import { readChoice } from './read-choices.ts'

/** What a gap offers; `id` is how the marked text calls it. */
export interface Gap {
  id: string
  answers: readonly Answer[]
}

const [open, close] = ['\uE000', '\uE001']

/** A stand-in for a gap that survives the reading of HTML. */
export const markGap = (id: string): string => `${open}${id}${close}`

/**
 * The fields of an inline-choice item from a text with marked gaps. The lines before the first gap are the prompt;
 * without any, one has to be made up.
 */
export function readGaps(marked: string, gaps: readonly Gap[], gathered: Gathered) {
  const text = marked.replace(/\{/g, '\\{').replace(new RegExp(`${open}(.*?)${close}`, 'g'), '{$1}')
  const first = text.search(/(?<!\\)\{/)
  const cut = text.lastIndexOf('\n', first)
  const prompt =
    cut > 0 ? marked.slice(0, marked.indexOf(open)).slice(0, marked.lastIndexOf('\n', marked.indexOf(open))) : undefined
  if (prompt === undefined)
    gathered.notes.push('there was no prompt with the text with gaps: "Fill in the gaps." was added')
  return {
    type: 'inline-choice',
    prompt: prompt ?? 'Fill in the gaps.',
    text: text.slice(cut + 1),
    gaps: gaps.map(({ id, answers }) => {
      const { fields, notes } = readChoice(answers, hashIds)
      gathered.notes.push(...notes)
      return { id, choices: fields.choices }
    }),
  }
}

/** The gaps of a marked text, by their ids. */
export const gapIdsOf = (marked: string): string[] =>
  [...marked.matchAll(new RegExp(`${open}(.*?)${close}`, 'g'))].map(([, id = '']) => id)

/** The marked text with these gaps, the others left open. */
export const leaveOpen = (marked: string, asked: readonly string[]): string =>
  marked.replace(new RegExp(`${open}(.*?)${close}`, 'g'), (mark, id) => (asked.includes(id) ? mark : '…'))

/** The marked text as a question with blanks, for one gap in which to type. */
export const showBlanks = (marked: string): string => marked.replace(new RegExp(`${open}.*?${close}`, 'g'), '_____')
