import { analyse, type Match } from 'chardet'

/** An encoding by its IANA name, and the label that TextDecoder takes. */
export interface Encoding {
  name: string
  label: string
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
 * Names the encoding of a text, or returns in words why it cannot be read. In this order: byte-order mark, the zeros of
 * UTF-16, valid UTF-8, the XML declaration, and a guess from the bytes.
 */
export function recogniseEncoding({ head, isUtf8, sample }: Survey): Encoding | string {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark) return findDecoder(mark.name, mark.label)
  const utf16 = findUtf16(head)
  if (utf16) return utf16
  if (head.includes(0) || sample.includes(0)) return 'is not text'
  if (isUtf8) return utf8
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(latin1(head))?.[1]
  if (declared && !/^utf-?8$/i.test(declared)) return findDecoder(declared)
  return guessEncoding(sample)
}

/** Bytes as ISO 8859-1, a character a byte. */
export const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

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

const leastConfidence = 20

/** The most likely encoding of bytes that are not UTF-8; windows-1252, which always fits, if there is no better one. */
function guessEncoding(sample: Uint8Array): Encoding {
  const likely = analyse(sample)
  const [first] = likely
  if (first && multiByte.test(first.name) && first.confidence > leastConfidence) {
    const encoding = firstReadable([first], sample)
    if (encoding) return encoding
  }
  const script = firstReadable(analyse(wordsBeyondAscii(sample)), sample)
  if (script && !latin.test(script.name)) return script
  const isLatin = ({ name }: Match) => latin.test(name)
  return (
    findEastAsian(sample, pairEncodings) ??
    firstReadable(likely.filter(isLatin), sample) ??
    findEastAsian(sample, [shiftJis]) ?? { name: 'windows-1252', label: 'windows-1252' }
  )
}

const multiByte = /^(GB|Big5|EUC|Shift|ISO-2022)/
const latin = /^(ISO-8859-[129]|windows-125[02478])$/

function firstReadable(matches: readonly Match[], sample: Uint8Array): Encoding | undefined {
  for (const { name, confidence } of matches) {
    if (confidence < leastConfidence) break
    const encoding = findDecoder(name)
    if (typeof encoding !== 'string' && isReadable(decode(sample, encoding.label))) return encoding
  }
  return undefined
}

/** The sample without words in plain ASCII: names of JSON fields, for instance, would weigh against any other script. */
function wordsBeyondAscii(sample: Uint8Array): Uint8Array {
  const words = latin1(sample).match(/[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*/g) ?? []
  return Uint8Array.from(words.join(' '), (letter) => letter.charCodeAt(0))
}

/** Decodes a sample, which may end in the middle of a character; undefined if its bytes are not of this encoding. */
function decode(sample: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(sample, { stream: true })
  } catch {
    return undefined
  }
}

/** Control characters, box drawing and private characters are signs of a wrong guess. */
const isReadable = (text: string | undefined): boolean =>
  text !== undefined && !/[\x80-\x9f\u2500-\u259f\p{Co}]/u.test(text)

interface EastAsian extends Encoding {
  letters: RegExp
  /** True if each character is two bytes from A1 to FE. */
  pairs: boolean
}

const shiftJis: EastAsian = { name: 'Shift_JIS', label: 'shift_jis', letters: /[ぁ-ヺ一-鿿]/gu, pairs: false }
const pairEncodings: readonly EastAsian[] = [
  { name: 'EUC-KR', label: 'euc-kr', letters: /\p{Script=Hangul}/gu, pairs: true },
  { name: 'GB18030', label: 'gb18030', letters: /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu, pairs: true },
]

/** For a text too short for statistics: the encoding in which nearly all characters beyond ASCII are of its script. */
function findEastAsian(sample: Uint8Array, encodings: readonly EastAsian[]): Encoding | undefined {
  const runs = latin1(sample).match(/[A-Za-z]?[\x80-\xff]+[A-Za-z]?/g) ?? []
  // In Latin scripts a letter with an accent stands between plain ones; in East Asian scripts it rarely does.
  const inWords = runs.filter((run) => /^[A-Za-z]|[A-Za-z]$/.test(run)).length
  const arePairs =
    runs.every((run) => /^[A-Za-z]?([\xa1-\xfe]{2})+[A-Za-z]?$/.test(run)) && inWords <= runs.length * 0.4
  const found = encodings.find(({ label, letters, pairs }) => {
    if (pairs && !arePairs) return false
    const text = decode(sample, label) ?? ''
    const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0
    return beyondAscii > 0 && (text.match(letters)?.length ?? 0) > 0.8 * beyondAscii
  })
  return found && { name: found.name, label: found.label }
}
