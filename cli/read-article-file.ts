import { readFile } from 'node:fs/promises'
import { type Decoded, decodeText, type TextHints } from '../authoring/decode-text.ts'
import { UsageError } from './usage-error.ts'

/** Files that are not text: their first bytes, a word in the first 200 bytes, and a name. */
const kinds: readonly { begins: string; has?: string; name: string }[] = [
  { begins: '%PDF-', name: 'a PDF' },
  { begins: 'PK\x03\x04', has: '[Content_Types]', name: 'a Word document' },
  { begins: 'PK\x03\x04', has: 'opendocument.text', name: 'an OpenDocument text' },
  { begins: 'PK\x03\x04', has: 'epub', name: 'an e-book' },
  { begins: 'PK\x03\x04', name: 'a zip archive' },
  { begins: '\xd0\xcf\x11\xe0', name: 'an old Word document' },
  { begins: '{\\rtf', name: 'a rich text (RTF)' },
  { begins: '\x1f\x8b', name: 'a gzip archive' },
  { begins: 'bplist00', name: 'a web archive of Safari' },
  { begins: '\x89PNG', name: 'a picture' },
  { begins: '\xff\xd8\xff', name: 'a picture' },
]

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
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const kind = kinds.find(({ begins, has = '' }) => head.startsWith(begins) && head.includes(has))?.name
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
