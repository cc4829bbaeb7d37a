import { syllable } from 'syllable'
import type { Quiz } from '../../core/quiz.ts'
import { speaks } from './flaws/words.ts'
import { plainText } from './plain-text.ts'
import { splitSentences } from './sentences.ts'

type Level = NonNullable<Quiz['level']>

/** How hard a passage is to read, as far as lengths can tell. */
export interface ReadingLevel {
  words: number
  /** US school grade, to one decimal. */
  grade: number
  /** The level of the CEFR that the grade roughly is. */
  level: Level
}

/** Grades from which on a text is called that level: a rule of thumb, for which there is no published table. */
const bands: readonly [number, Level][] = [
  [13, 'C2'],
  [10, 'C1'],
  [7, 'B2'],
  [5, 'B1'],
  [3, 'A2'],
]

/** Fewer words give a figure that one sentence more would turn. */
const enough = 100

const syllables = new Map<string, number>()

/** Passages repeat words, and counting is slow; what is remembered stays small. */
function countSyllables(word: string): number {
  const known = syllables.get(word)
  if (known !== undefined) return known
  const counted = Math.max(1, syllable(word))
  if (syllables.size > 20_000) syllables.clear()
  syllables.set(word, counted)
  return counted
}

/**
 * Flesch–Kincaid grade level (Kincaid, Fishburne, Rogers and Chissom 1975, Research Branch Report 8-75): 0.39 times the
 * words per sentence plus 11.8 times the syllables per word minus 15.59. For English passages of some length only.
 */
export function readLevel(stimulus: readonly string[], language: string): ReadingLevel | undefined {
  if (!speaks(language, 'en')) return undefined
  const text = stimulus.map(plainText)
  const sentences = text.flatMap((paragraph) => splitSentences(paragraph, language)).length
  const words = text.join(' ').match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []
  if (words.length < enough) return undefined
  const total = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const grade = 0.39 * (words.length / sentences) + 11.8 * (total / words.length) - 15.59
  const level = bands.find(([from]) => grade >= from)?.[1] ?? 'A1'
  return { words: words.length, grade: Math.round(grade * 10) / 10, level }
}
