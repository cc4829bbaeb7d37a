import { type Encoding, recogniseEncoding, type Survey, type TextHints, utf8 } from './encoding.ts'

export type { TextHints } from './encoding.ts'

/** A decoded text with the name of its encoding, unless that is plain UTF-8. */
export interface Decoded {
  text: string
  encoding?: string
  /** True if another encoding is nearly as likely. */
  isUnsure?: true
  fault?: never
}

/** The text of a file, or why it cannot be read, as in "is not text". */
export type DecodedText = Decoded | { fault: string }

/** Decodes a text in its most likely encoding. All readers of text files use this detector. */
export function decodeText(bytes: Uint8Array, hints?: TextHints): DecodedText {
  const survey = startSurvey()
  survey.add(bytes)
  const encoding = recogniseEncoding(survey.end(), hints)
  if (typeof encoding === 'string') return { fault: encoding }
  const { name, label, isUnsure } = encoding
  const text = new TextDecoder(label).decode(bytes)
  return { text, ...(name !== utf8.name && { encoding: name }), ...(isUnsure && { isUnsure }) }
}

/** True for UTF-8 with and without a byte-order mark. */
export const isUtf8 = ({ label }: Encoding): boolean => label === utf8.label

const headBytes = 1024
const sampleBytes = 2 ** 18

/** Surveys a text chunk by chunk, so that one of any size is recognised in little memory. */
export function startSurvey() {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })
  let head = new Uint8Array()
  let isUtf8 = true
  const samples: Uint8Array[] = []
  let sampled = 0
  const tryDecoding = (bytes?: Uint8Array) => {
    try {
      if (isUtf8) decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      isUtf8 = false
    }
  }
  return {
    add(bytes: Uint8Array) {
      if (head.length === 0) head = bytes.slice(0, headBytes)
      tryDecoding(bytes)
      const from = bytes.findIndex((byte) => byte >= 0x80 || byte === 0)
      if (from < 0 || sampled >= sampleBytes) return
      const sample = bytes.subarray(from, from + sampleBytes - sampled)
      samples.push(sample.slice())
      sampled += sample.length
    },
    end(): Survey {
      tryDecoding()
      const sample = new Uint8Array(sampled)
      let at = 0
      for (const part of samples) {
        sample.set(part, at)
        at += part.length
      }
      return { head, isUtf8, sample }
    },
  }
}
