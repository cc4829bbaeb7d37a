import { print as printFormat } from '../../../authoring/print/index.ts'
import { style } from '../../../authoring/print/style.ts'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import type { DraftWithId, PrintedQuiz } from './messages.ts'

/** The page to print, as `lede export` writes it; undefined for an invalid draft. */
export async function print({ draft, quiz: id }: DraftWithId): Promise<PrintedQuiz | undefined> {
  const { quiz } = parseQuiz(draft)
  if (!quiz) return undefined
  const { files } = await printFormat.write(id, quiz)
  const html = new TextDecoder().decode(files[0]?.bytes as Uint8Array<ArrayBuffer>)
  return { html: html.replace(`<style>${style}</style>`, () => ''), style }
}
