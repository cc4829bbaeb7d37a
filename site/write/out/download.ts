import { printQuiz } from '../../../core/print-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { downloadText } from '../../download.ts'
import type { Draft } from '../draft/draft.ts'

/** Lets the browser save the quiz file, laid out as the command line does it. */
export const downloadQuiz = (draft: Draft, quiz: string) =>
  downloadText(`${quiz}.json`, printQuiz(draft as unknown as Quiz), 'application/json')
