import { printPage } from '../../../authoring/print/page.ts'
import { style } from '../../../authoring/print/style.ts'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import type { DraftWithId, PrintedQuiz } from './messages.ts'

/** The page to print, as `lede export` writes it, with the pictures of the device; undefined for an invalid draft. */
export function print({ draft, quiz: id, pictures }: DraftWithId): PrintedQuiz | undefined {
  const { quiz } = parseQuiz(draft)
  if (!quiz) return undefined
  const html = printPage(id, quiz, new Map([...pictures].map(([src, { address }]) => [src, address])))
  return { html: html.replace(`<style>${style}</style>`, () => ''), style }
}
