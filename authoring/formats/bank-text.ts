import { decodeText, type TextHints } from '../decode-text.ts'
import { type BankText, UnreadableBank } from './format.ts'

const headBytes = 1024

/** The text of a bank whose bytes are in memory. Throws `UnreadableBank` if they are not a text. */
export function bankText(file: string, bytes: Uint8Array, hints?: TextHints): BankText {
  const decoded = decodeText(bytes, hints)
  if (decoded.fault !== undefined) throw new UnreadableBank(`${file} ${decoded.fault}; save it as UTF-8 text`)
  const { text, encoding, isUnsure } = decoded
  return {
    file,
    head: bytes.subarray(0, headBytes),
    ...(encoding && !encoding.startsWith('UTF-8') && { encoding }),
    ...(isUnsure && { isUnsure }),
    read: async function* () {
      yield text
    },
  }
}
