import { latin1 } from './encoding-sample.ts'
import { guessEncoding } from './guess-encoding.ts'

/** An encoding by its IANA name, and the label that TextDecoder takes. */
export interface Encoding {
  name: string
  label: string
  /** True if another encoding is nearly as likely. */
  isUnsure?: true
}

/** What is known about a text from elsewhere. */
export interface TextHints {
  /** The encoding that its owner named. */
  encoding?: string | undefined
  /** Its language, a BCP 47 tag. */
  language?: string | undefined
}

/** What is known of a text before any of it is decoded. */
export interface Survey {
  /** The first bytes, which may hold a byte-order mark or an XML declaration. */
  head: Uint8Array
  /** True if all of it is valid UTF-8. */
  isUtf8: boolean
  /** Stretches of the text, each from its first byte beyond ASCII. */
  sample: Uint8Array
}

export const utf8 = { name: 'UTF-8', label: 'utf-8' } as const satisfies Encoding

const marks: readonly { bytes: number[]; label: string; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8 with a byte-order mark' },
  { bytes: [0xff, 0xfe, 0, 0], label: '', name: 'UTF-32' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16BE' },
  { bytes: [0, 0, 0xfe, 0xff], label: '', name: 'UTF-32' },
]

/**
 * Names the encoding of a text, or returns in words why it cannot be read. In this order: the encoding that its owner
 * named, byte-order mark, the zeros of UTF-16, valid UTF-8, the XML declaration, and a guess from language and bytes.
 */
export function recogniseEncoding({ head, isUtf8, sample }: Survey, hints: TextHints = {}): Encoding | string {
  if (hints.encoding !== undefined) return findDecoder(hints.encoding)
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark) return findDecoder(mark.name, mark.label)
  const utf16 = findUtf16(head)
  if (utf16) return utf16
  if (head.includes(0) || sample.includes(0)) return 'is not text'
  if (isUtf8) return utf8
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(latin1(head))?.[1]
  if (declared && !/^utf-?8$/i.test(declared)) return findDecoder(declared)
  return guessEncoding(sample, hints.language ?? languageIn(head))
}

/** The language that a bank in GIFT or Moodle XML names at its start. */
const languageIn = (head: Uint8Array): string | undefined =>
  /^\/\/ language: ([\w-]+)\s*$|\sxml:lang="([\w-]+)"/m.exec(latin1(head))?.slice(1).find(Boolean)

function findDecoder(name: string, label = name): Encoding | string {
  try {
    return { name, label: new TextDecoder(label).encoding }
  } catch {
    return `is in ${name}, which cannot be read`
  }
}

/** In UTF-16 every other byte of ASCII is zero; its parity gives the byte order. */
function findUtf16(head: Uint8Array): Encoding | undefined {
  const start = head.subarray(0, 64)
  if (start.length < 4) return undefined
  const share = (parity: number) =>
    start.filter((byte, index) => index % 2 === parity && byte === 0).length / (start.length / 2)
  if (share(1) > 0.6 && share(0) < 0.2) return { name: 'UTF-16LE', label: 'utf-16le' }
  if (share(0) > 0.6 && share(1) < 0.2) return { name: 'UTF-16BE', label: 'utf-16be' }
  return undefined
}
