/** What the bytes of a file say. `encoding` is the name of the one that was recognised where it is not plain UTF-8. */
export interface DecodedText {
  text: string
  encoding?: string
}

const byteOrderMarks: readonly { bytes: number[]; label: string; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8 with a byte-order mark' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16 (little-endian)' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16 (big-endian)' },
]

/** Encodings of whole scripts, believed when most of what is beyond ASCII becomes letters of that script. */
const scripts: readonly { label: string; name: string; letters: RegExp }[] = [
  { label: 'euc-kr', name: 'EUC-KR (code page 949)', letters: /\p{Script=Hangul}/gu },
  { label: 'shift_jis', name: 'Shift JIS', letters: /[ぁ-ヺ一-鿿]/gu },
]

/**
 * Reads bytes as text. UTF-8 is certain when it fits; UTF-16 shows by its mark or by the zeros of ASCII letters; what
 * is left is a guess among the encodings that editors on old systems still write, Latin-1 last because it always fits.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  for (const mark of byteOrderMarks) {
    if (mark.bytes.every((byte, index) => bytes[index] === byte)) {
      return { text: decode(bytes.subarray(mark.bytes.length), mark.label) ?? '', encoding: mark.name }
    }
  }
  const zeros = lookForZeros(bytes)
  if (zeros) return { text: decode(bytes, zeros.label) ?? '', encoding: zeros.name }
  const text = decode(bytes, 'utf-8', true)
  return text === undefined ? guess(bytes) : { text }
}

function decode(bytes: Uint8Array, label: string, fatal = false): string | undefined {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Every other byte of ASCII in UTF-16 is zero; which one tells the order. */
function lookForZeros(bytes: Uint8Array) {
  const start = bytes.subarray(0, 64)
  const share = (parity: number) =>
    start.filter((byte, index) => index % 2 === parity && byte === 0).length / (start.length / 2)
  if (start.length < 4) return undefined
  if (share(1) > 0.6 && share(0) < 0.2) return byteOrderMarks[1]
  if (share(0) > 0.6 && share(1) < 0.2) return byteOrderMarks[2]
  return undefined
}

function guess(bytes: Uint8Array): DecodedText {
  for (const { label, name, letters } of scripts) {
    const text = decode(bytes, label, true)
    const beyondAscii = text?.match(/[^\p{ASCII}]/gu)?.length ?? 0
    if (text && (text.match(letters)?.length ?? 0) > 0.6 * beyondAscii) return { text, encoding: name }
  }
  const windows = bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)
  const encoding = windows ? 'Windows-1252' : 'Latin-1 (ISO 8859-1)'
  return { text: decode(bytes, 'windows-1252') ?? '', encoding }
}
