import type { PrintedQuiz } from '../checking/messages.ts'
import { parsePage } from '../trusted.ts'

/** Puts a page into a frame, and prints it once its pictures are there. */
export async function printPage({ html, style }: PrintedQuiz, frame: HTMLIFrameElement) {
  const page = frame.contentWindow as (Window & typeof globalThis) | null
  if (!page) return
  const { title, documentElement, body } = parsePage(html)
  // The policy of the page refuses style elements, but not sheets that a script constructs.
  const sheet = new page.CSSStyleSheet()
  sheet.replaceSync(style)
  page.document.adoptedStyleSheets = [sheet]
  page.document.title = title
  Object.assign(page.document.documentElement, { lang: documentElement.lang, dir: documentElement.dir })
  page.document.body.replaceChildren(...body.childNodes)
  await Promise.all([...page.document.images].map((image) => image.decode().catch(() => {})))
  page.print()
}
