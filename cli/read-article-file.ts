import { readFile } from 'node:fs/promises'
import { nameForeignFile } from '../authoring/article/name-foreign-file.ts'
import { type Decoded, decodeText, type TextHints } from '../authoring/decode-text.ts'
import { UsageError } from './usage-error.ts'

/**
 * Reads the file of an article, plain text or HTML.
 *
 * @throws UsageError if it cannot be read, or is not text
 */
export async function readArticleFile(file: string, hints: TextHints = {}): Promise<Decoded> {
  if (/^(?:https?:\/\/|www\.)/i.test(file)) {
    throw new UsageError(`${file} is an address: save the page in a browser, and name the saved file`)
  }
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(describeUnreadable(file, error.code))
  })
  const kind = nameForeignFile(bytes)
  const advice = 'save the article as text or as HTML, or copy its text into a file'
  if (kind !== undefined) throw new UsageError(`${file} is ${kind}: ${advice}`)
  const decoded = decodeText(bytes, hints)
  if (decoded.fault === undefined) return decoded
  throw new UsageError(`${file} ${decoded.fault}: ${advice}`)
}

function describeUnreadable(file: string, code: string | undefined): string {
  if (code === 'ENOENT') return `there is no file ${file}`
  if (code === 'EISDIR') return `${file} is a folder: name the file of the article`
  return code === 'EACCES' ? `you may not read ${file}` : `${file} cannot be read (${code})`
}
