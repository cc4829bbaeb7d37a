import { printQuiz } from '../../../core/print-quiz.ts'
import { downloadFile } from '../../download.ts'
import type { Draft } from '../draft/draft.ts'
import type { Pictures } from '../pictures/pictures.ts'

/** Lets the browser save the quiz file, laid out as the command line does it; with its pictures as a zip file. */
export async function downloadQuiz(draft: Draft, quiz: string, pictures: Pictures): Promise<void> {
  const text = printQuiz(draft)
  const found = await pictures.findAll(draft)
  if (found.size === 0) return downloadFile(`${quiz}.json`, new Blob([text], { type: 'application/json' }))
  const { zipQuiz } = await import('./zip-quiz.ts')
  downloadFile(`${quiz}.zip`, await zipQuiz(`${quiz}.json`, text, found))
}
