import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { type Words, wordsFor } from '../../../core/worksheet/words.ts'
import type { Html } from '../html.ts'
import type { Strings } from '../strings/language.ts'
import { markIn } from '../strings/mark.ts'
import { speakFor } from '../strings/speak.ts'

/** The texts of a quiz's worksheet: in the language of the quiz, which may not be the page's. */
export interface Paper {
  words: Words
  strings: Strings
  /** Marks the texts with their language if the quiz's language has no translation. */
  mark: Html
  number: (value: number) => string
}

export function paperFor(quiz: PublicQuiz): Paper {
  const strings = speakFor(quiz)
  const { format } = new Intl.NumberFormat(quiz.language, { maximumFractionDigits: 2 })
  return { words: wordsFor(quiz.language), strings, mark: markIn(quiz.language, strings), number: format }
}
