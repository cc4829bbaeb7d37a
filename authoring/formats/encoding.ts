import { analyse } from 'chardet'

/** An encoding, as its users call it and as TextDecoder does. */
export interface Encoding {
  name: string
  label: string
}

/** What is known of a text's bytes before any of them is decoded. */
export interface Survey {
  /** The first bytes: a byte-order mark or an XML declaration may stand there. */
  head: Uint8Array
  /** Whether all of it is sound UTF-8. */
  isUtf8: boolean
  /** Parts of it in which bytes beyond ASCII stand. */
  sample: Uint8Array
}

const leastConfidence = 20

const marks: readonly { bytes: number[]; label: string; name: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], label: 'utf-8', name: 'UTF-8' },
  { bytes: [0xff, 0xfe, 0, 0], label: '', name: 'UTF-32' },
  { bytes: [0xff, 0xfe], label: 'utf-16le', name: 'UTF-16LE' },
  { bytes: [0xfe, 0xff], label: 'utf-16be', name: 'UTF-16BE' },
  { bytes: [0, 0, 0xfe, 0xff], label: '', name: 'UTF-32' },
]

/**
 * Names the encoding of a text, or says in words why it cannot be read. In this order: its byte-order mark, UTF-8
 * wherever that fits, what its XML declaration says, and at last what its bytes look like.
 */
export function recogniseEncoding({ head, isUtf8, sample }: Survey): Encoding | string {
  const mark = marks.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (mark) return name(mark.name, mark.label)
  if (sample.includes(0) || head.includes(0)) return 'is not a text: it has zero bytes in it, and no mark of UTF-16'
  if (isUtf8) return { name: 'UTF-8', label: 'utf-8' }
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(Buffer.from(head).toString('latin1'))?.[1]
  if (declared && !/^utf-?8$/i.test(declared)) return name(declared)
  const [best] = analyse(sample)
  if (!best || best.confidence < leastConfidence)
    return 'is in an encoding that could not be recognised; save it as UTF-8'
  if (best.name === 'UTF-8') return 'is UTF-8 with broken characters in it; save it as UTF-8 again'
  return name(best.name)
}

function name(known: string, label = known): Encoding | string {
  try {
    return { name: known, label: new TextDecoder(label).encoding }
  } catch {
    return `is in ${known}, which cannot be read; save it as UTF-8`
  }
}
