import { asciiDigits } from '../../core/digits.ts'
import { parseNumber } from '../../core/parse-number.ts'
import { escapeInline } from '../formats/print-inline.ts'
import { type ChoiceLine, indexOfLetter } from './choice-line.ts'
import { toChoices } from './pasted-choices.ts'
import type { PastedItem } from './pasted-item.ts'
import { readTruthWord, withoutTruthAsk } from './words.ts'

/** A question while its lines are read. */
export interface OpenQuestion {
  /** Undefined for a question without a number. */
  number?: number
  /** The sign after its number. */
  sign?: string
  prompt: string[]
  choices: ChoiceLine[]
  answer?: string
  feedback?: string
  /** All its lines as they were pasted. */
  lines: string[]
  /** Those that name no answer of it. */
  unread: string[]
}

/** The item that a question becomes; undefined if it has neither choices nor an answer. */
export function closeQuestion(question: OpenQuestion, language?: string): PastedItem | undefined {
  const item = toItem(question, language)
  return item?.type === 'true-false' ? { ...item, prompt: withoutTruthAsk(item.prompt) } : item
}

function toItem(question: OpenQuestion, language?: string): PastedItem | undefined {
  const { choices, answer, feedback } = question
  const { prompt, truth } = cutTruth(question)
  const shared = { prompt: escapeInline(prompt), ...(feedback && { feedback: escapeInline(feedback) }) }
  if (prompt === '') return undefined
  if (choices.length > 0) return { ...shared, ...readChosen(question) }
  if (answer === undefined)
    return truth === undefined ? undefined : { ...shared, type: 'true-false', correctResponse: truth }
  return { ...shared, ...readWritten(answer, language) }
}

/** "The bridge is old. (True)" without an answer line. */
function cutTruth({ prompt, choices, answer }: OpenQuestion): { prompt: string; truth?: boolean | undefined } {
  const whole = prompt.join(' ')
  const [, statement = '', word = ''] = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/.exec(whole) ?? []
  const truth = choices.length > 0 || answer !== undefined ? undefined : readTruthWord(word)
  return truth === undefined ? { prompt: whole } : { prompt: statement, truth }
}

function readWritten(answer: string, language?: string): Pick<PastedItem, 'type' | 'correctResponse'> {
  const truth = readTruthWord(answer)
  if (truth !== undefined) return { type: 'true-false', correctResponse: truth }
  const number = /^[-+−]?[\p{Nd}.,' \u00a0\u202f٫٬]+$/u.test(answer) ? parseNumber(answer, language) : undefined
  if (number !== undefined) return { type: 'number', correctResponse: number }
  const accepted = answer.split('|').flatMap((text) => text.trim() || [])
  return { type: 'text-entry', correctResponse: accepted.length > 0 ? accepted : [answer] }
}

function readChosen({ choices, answer }: OpenQuestion): Pick<PastedItem, 'type' | 'choices' | 'correctResponse'> {
  const right = new Set(answer === undefined ? [] : rightIndexes(answer, choices))
  const written = toChoices(
    right.size === 0
      ? choices
      : choices.map((choice, index) => ({ ...choice, hasAsterisk: false, isRight: right.has(index) })),
  )
  const marked = written.filter((choice) => typeof choice !== 'string')
  const truths = choices.map(({ text }) => readTruthWord(text))
  const [only] = marked
  if (choices.length === 2 && truths.includes(true) && truths.includes(false) && marked.length === 1 && only)
    return { type: 'true-false', correctResponse: readTruthWord(only.text) === true }
  return { type: marked.length > 1 ? 'multiple-choice' : 'choice', choices: written }
}

const betweenLetters = /\s*(?:[,;،、/&+]|\s(?:and|und|et|y|e|و|및)\s)\s*|\s+/u

/** The indexes of the choices that an answer names by letters, numbers or texts; none if it names no choice. */
export function rightIndexes(answer: string, choices: readonly ChoiceLine[]): number[] {
  const bare = answer.trim().replace(/[.]$/, '')
  const same = (text: string) => text.trim().toLowerCase()
  const byText = choices.findIndex(({ text }) => same(text) === same(answer) || same(text) === same(bare))
  if (byText >= 0) return [byText]
  const leading = /^[([]?(\p{L}|\p{Nd}{1,2}|[①-⑳])[.)\]]\s*\S/u.exec(bare)?.[1]
  const letters = bare.split(betweenLetters).map((part) => part.replace(/^[([]|[)\].번]+$/g, ''))
  const all = letters.map(indexOfLetter)
  if (all.every((index) => index !== undefined && index >= 0 && index < choices.length)) return all as number[]
  const index = indexOfLetter(asciiDigits(leading ?? ''))
  return index !== undefined && index >= 0 && index < choices.length ? [index] : []
}
