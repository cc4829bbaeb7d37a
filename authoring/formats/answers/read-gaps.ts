import type { Gathered } from '../formatted-text.ts'
import { hashIds } from '../ids.ts'
import type { Answer } from './answer.ts'
import { readChoice } from './read-choices.ts'

/** A gap with its choices; `id` is its name in the marked text. */
export interface Gap {
  id: string
  answers: readonly Answer[]
}

const [open, close] = ['\uE000', '\uE001']

/** A stand-in for a gap that survives the reading of HTML. */
export const markGap = (id: string): string => `${open}${id}${close}`

/** A stand-in for the end of the prompt. */
export const endOfPrompt = '\uE002'

/**
 * The fields of an inline-choice item from a text with marked gaps. Its prompt ends at `endOfPrompt`, or else with the
 * first line, if no gap is in it; otherwise "Fill in the gaps." is added.
 */
export function readGaps(marked: string, gaps: readonly Gap[], gathered: Gathered) {
  const [prompt, text] = splitPrompt(marked)
  if (prompt === undefined) gathered.notes.push('the text with gaps had no prompt: "Fill in the gaps." was added')
  return {
    type: 'inline-choice',
    prompt: prompt ?? 'Fill in the gaps.',
    text: text.replace(/\{/g, '\\{').replace(new RegExp(`${open}(.*?)${close}`, 'g'), '{$1}'),
    gaps: gaps.map(({ id, answers }) => {
      const { fields, notes } = readChoice(answers, hashIds)
      gathered.notes.push(...notes)
      return { id, choices: fields.choices }
    }),
  }
}

function splitPrompt(marked: string): [prompt: string | undefined, text: string] {
  const end = marked.indexOf(endOfPrompt)
  if (end > 0) return [marked.slice(0, end).trim(), marked.slice(end + 1).trim()]
  const line = marked.indexOf('\n')
  return line > 0 && line < marked.indexOf(open) ? [marked.slice(0, line), marked.slice(line + 1)] : [undefined, marked]
}

/** The gaps of a marked text, by their ids. */
export const gapIdsOf = (marked: string): string[] =>
  [...marked.matchAll(new RegExp(`${open}(.*?)${close}`, 'g'))].map(([, id = '']) => id)

/** The marked text with these gaps, the others left open. */
export const leaveOpen = (marked: string, asked: readonly string[]): string =>
  marked.replace(new RegExp(`${open}(.*?)${close}`, 'g'), (mark, id) => (asked.includes(id) ? mark : '…'))

/** The marked text as a question with blanks, for one gap in which to type. */
export const showBlanks = (marked: string): string =>
  marked.replace(endOfPrompt, '').replace(new RegExp(`${open}.*?${close}`, 'g'), '_____')
