import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Encoding, recogniseEncoding, type Survey } from '../../authoring/formats/encoding.ts'
import { UnreadableBank } from '../../authoring/formats/format.ts'

const headBytes = 1024
const sampleBytes = 2 ** 18
const chunkBytes = 2 ** 18

/** The text of a file of any size in chunks, without its byte-order mark. */
interface BankText {
  /** The encoding that was recognised, such as "UTF-8" or "windows-1252". */
  encoding: string
  pieces: AsyncIterable<string>
}

/** Opens a file as text and detects its encoding. Throws `UnreadableBank` if it cannot. */
export async function openText(path: string): Promise<BankText> {
  const encoding = orRefuse(recogniseEncoding(await surveyFile(path)), basename(path))
  return { encoding: encoding.name, pieces: decodeFile(path, encoding) }
}

/** Reads the complete text of a file, and its encoding. Throws as `openText` does. */
export async function readText(path: string): Promise<{ text: string; encoding: string }> {
  const { encoding, pieces } = await openText(path)
  let text = ''
  for await (const piece of pieces) text += piece
  return { text, encoding }
}

/** Decodes bytes and names their encoding. Throws `UnreadableBank`, which names `file`. */
export function bytesToText(bytes: Uint8Array, file: string): { text: string; encoding: string } {
  const survey = startSurvey()
  survey.add(bytes)
  const { name, label } = orRefuse(recogniseEncoding(survey.end()), file)
  return { text: new TextDecoder(label).decode(bytes), encoding: name }
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

function orRefuse(encoding: Encoding | string, file: string): Encoding {
  if (typeof encoding === 'string') throw new UnreadableBank(`${file} ${encoding}`)
  return encoding
}

async function surveyFile(path: string): Promise<Survey> {
  const survey = startSurvey()
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) survey.add(chunk as Uint8Array)
  return survey.end()
}

async function* decodeFile(path: string, { label }: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(label)
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    yield decoder.decode(chunk as Uint8Array, { stream: true })
  }
  yield decoder.decode()
}

/** Surveys bytes chunk by chunk, keeping only what is needed to detect their encoding. */
function startSurvey() {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  const survey = { head: new Uint8Array(), isUtf8: true }
  const samples: Uint8Array[] = []
  let sampled = 0
  const tryDecoding = (bytes?: Uint8Array) => {
    try {
      if (survey.isUtf8) decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      survey.isUtf8 = false
    }
  }
  return {
    add(bytes: Uint8Array) {
      if (survey.head.length === 0) survey.head = bytes.slice(0, headBytes)
      tryDecoding(bytes)
      const from = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
      if (from < 0 || sampled >= sampleBytes) return
      const sample = bytes.slice(from, from + sampleBytes - sampled)
      samples.push(sample)
      sampled += sample.length
    },
    end(): Survey {
      tryDecoding()
      return { ...survey, sample: Buffer.concat(samples) }
    },
  }
}
