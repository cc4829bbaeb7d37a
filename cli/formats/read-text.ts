import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { decodeText, isUtf8, startSurvey, type TextHints } from '../../authoring/decode-text.ts'
import { recogniseEncoding, utf8 } from '../../authoring/encoding.ts'
import { type BankText, UnreadableBank } from '../../authoring/formats/format.ts'

const headBytes = 1024
const chunkBytes = 2 ** 18

/** The text of a file of any size in chunks, without its byte-order mark. */
interface OpenText {
  /** The encoding, such as "UTF-8" or "windows-1252". */
  encoding: string
  /** True if another encoding is nearly as likely. */
  isUnsure?: true
  pieces: AsyncIterable<string>
}

/** Opens a file as text and detects its encoding. Throws `UnreadableBank` if it cannot. */
export async function openText(path: string, hints?: TextHints): Promise<OpenText> {
  const { encoding = utf8.name, isUnsure, read } = await openBankText(path, hints)
  return { encoding, ...(isUnsure && { isUnsure }), pieces: read() }
}

/** The same for a text format, which may read the text more than once. */
export async function openBankText(path: string, hints?: TextHints): Promise<BankText> {
  const file = basename(path)
  const survey = startSurvey()
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) survey.add(chunk as Uint8Array)
  const surveyed = survey.end()
  const encoding = recogniseEncoding(surveyed, hints)
  if (typeof encoding === 'string') throw new UnreadableBank(`${file} ${encoding}; save it as UTF-8 text`)
  return {
    file,
    head: surveyed.head,
    ...(!isUtf8(encoding) && { encoding: encoding.name }),
    ...(encoding.isUnsure && { isUnsure: true }),
    read: () => decodeFile(path, encoding.label),
  }
}

/** Reads the complete text of a file, and its encoding. Throws as `openText` does. */
export async function readText(path: string, hints?: TextHints) {
  const { pieces, ...about } = await openText(path, hints)
  let text = ''
  for await (const piece of pieces) text += piece
  return { text, ...about }
}

/** Decodes bytes and names their encoding. Throws `UnreadableBank`, which names `file`. */
export function bytesToText(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  const decoded = decodeText(bytes)
  if (decoded.fault !== undefined) throw new UnreadableBank(`${file} ${decoded.fault}; save it as UTF-8 text`)
  const { text, encoding = utf8.name } = decoded
  return { text, encoding: encoding.startsWith(utf8.name) ? utf8.name : encoding }
}

/** Reads the first bytes of a file, for format recognition. */
export async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function* decodeFile(path: string, label: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(label)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    yield decoder.decode(chunk as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}
