import { formatLocale } from '../../../core/format-locale.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { type Words, wordsFor } from '../../../core/worksheet/words.ts'
import type { Html } from '../html.ts'
import type { PageStrings } from '../strings/language.ts'
import { markIn } from '../strings/mark.ts'
import { speakFor } from '../strings/speak.ts'

/** The texts of a worksheet: always in the language of the quiz, even if the page around it is not. */
export interface Paper {
  words: Words
  strings: PageStrings
  /** `lang` and `dir` of the words, if they are not in the language of the quiz. */
  mark: Html
  number: (value: number) => string
}

export function paperFor(quiz: PublicQuiz): Paper {
  const strings = speakFor(quiz)
  const { format } = new Intl.NumberFormat(formatLocale(quiz.language), { maximumFractionDigits: 2 })
  return { words: wordsFor(quiz.language), strings, mark: markIn(quiz.language, strings), number: format }
}
