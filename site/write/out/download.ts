import { printQuiz } from '../../../core/print-quiz.ts'
import { downloadFile } from '../../download.ts'
import type { Draft } from '../draft/draft.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { idOfTitle, isChosen } from '../publish/quiz-id.ts'

/**
 * Lets the browser save the quiz file, laid out as the command line does it; with its pictures as a zip file. A draft
 * without a name is called after its title.
 */
export async function downloadQuiz(draft: Draft, quiz: string, pictures: Pictures): Promise<void> {
  const text = printQuiz(draft)
  const name = isChosen(quiz) ? quiz : idOfTitle(draft.title)
  const found = await pictures.findAll(draft)
  if (found.size === 0) return downloadFile(`${name}.json`, new Blob([text], { type: 'application/json' }))
  const { zipQuiz } = await import('./zip-quiz.ts')
  downloadFile(`${name}.zip`, await zipQuiz(`${name}.json`, text, found))
}
