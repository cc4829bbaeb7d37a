import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { type Words, wordsFor } from '../../../core/worksheet/words.ts'
import type { Html } from '../html.ts'
import type { Strings } from '../strings/language.ts'
import { markIn } from '../strings/mark.ts'
import { speakFor } from '../strings/speak.ts'

/** How a quiz's worksheet speaks: whatever the page around it says, the paper is in the language of the quiz. */
export interface Paper {
  words: Words
  strings: Strings
  /** Marks the words where there are none in the language of the quiz. */
  mark: Html
  number: (value: number) => string
}

export function paperFor(quiz: PublicQuiz): Paper {
  const strings = speakFor(quiz)
  const { format } = new Intl.NumberFormat(quiz.language, { maximumFractionDigits: 2 })
  return { words: wordsFor(quiz.language), strings, mark: markIn(quiz.language, strings), number: format }
}
