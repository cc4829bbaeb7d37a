import { print as printFormat } from '../../../authoring/print/index.ts'
import { style } from '../../../authoring/print/style.ts'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import type { Draft } from '../draft/draft.ts'
import { parsePage } from '../trusted.ts'

/** Puts the printable page of a valid draft into a frame, and prints it. Returns false for an unfinished draft. */
export async function printDraft(draft: Draft, id: string, frame: HTMLIFrameElement): Promise<boolean> {
  const { quiz } = parseQuiz(draft)
  const page = frame.contentWindow as (Window & typeof globalThis) | null
  if (!quiz || !page) return false
  const { files } = await printFormat.write(id, quiz)
  const html = new TextDecoder().decode(files[0]?.bytes as Uint8Array<ArrayBuffer>)
  const made = parsePage(html.replace(`<style>${style}</style>`, () => ''))
  // The policy of the page refuses style elements, but not sheets that a script constructs.
  const sheet = new page.CSSStyleSheet()
  sheet.replaceSync(style)
  page.document.adoptedStyleSheets = [sheet]
  page.document.title = quiz.title
  Object.assign(page.document.documentElement, { lang: quiz.language, dir: made.documentElement.dir })
  page.document.body.replaceChildren(...made.body.childNodes)
  page.print()
  return true
}
