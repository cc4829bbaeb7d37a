import { printQuiz } from '../../../core/print-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import type { Draft } from '../draft/draft.ts'

/** The text of the quiz file, laid out as the command line does it. */
const fileOf = (draft: Draft): string => printQuiz(draft as unknown as Quiz)

export const downloadQuiz = (draft: Draft, quiz: string) => download(`${quiz}.json`, 'application/json', fileOf(draft))

function download(name: string, type: string, content: BlobPart) {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
