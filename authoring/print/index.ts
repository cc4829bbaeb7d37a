import { listMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import { hasWords } from '../../core/worksheet/words.ts'
import { encodeBase64 } from '../base64.ts'
import type { Exported, ExportFormat, ReadMedia } from '../formats/format.ts'
import { ownerOf } from '../formats/lost.ts'
import { printPage } from './page.ts'

const mimes: Readonly<Record<string, string>> = { jpg: 'jpeg', svg: 'svg+xml' }

/** A quiz as a page to print: questions in four variants, and the key to them. It can only be written. */
export const print: ExportFormat = {
  name: 'print',
  title: 'Page to print: four variants and their key',
  write: writePage,
}

async function writePage(id: string, quiz: Quiz, readMedia?: ReadMedia): Promise<Exported> {
  const lost: string[] = []
  const pictures = new Map<string, string>()
  for (const { id, hint } of quiz.items) if (hint !== undefined) lost.push(`${id}: its hint`)
  for (const { src, pointer } of listMedia(quiz)) {
    if (pictures.has(src)) continue
    const bytes = await readMedia?.(src)
    if (bytes) pictures.set(src, toDataUrl(src, bytes))
    else lost.push(`${ownerOf(pointer, quiz)}: the image ${src}, which is not there to be read`)
  }
  if (quiz.draw !== undefined) lost.push(`the quiz: the draw of ${quiz.draw} items: all of them are printed`)
  if (!hasWords(quiz.language)) lost.push('the quiz: "Name", "Score" and the like in its language: they are in English')
  const bytes = new TextEncoder().encode(printPage(id, quiz, pictures))
  return { files: [{ name: `${id}.html`, bytes }], lost }
}

function toDataUrl(src: string, bytes: Uint8Array): string {
  const ending = src.slice(src.lastIndexOf('.') + 1)
  return `data:image/${mimes[ending] ?? ending};base64,${encodeBase64(bytes)}`
}
