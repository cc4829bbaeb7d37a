/** Decodes a sample, which may end within a character; undefined if its bytes are not of this encoding. */
export function decodeSample(sample: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(sample, { stream: true })
  } catch {
    return undefined
  }
}

/** Bytes as ISO 8859-1, a character per byte. */
export const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** Control characters, box drawing and private characters are signs of a wrong guess. */
export const isReadable = (text: string | undefined): text is string =>
  text !== undefined && !/[\x80-\x9f\u2500-\u259f\p{Co}]/u.test(text)

/** The sample without words in plain ASCII, such as names of JSON fields, which would weigh against another script. */
export function wordsBeyondAscii(sample: Uint8Array): Uint8Array {
  const words = latin1(sample).match(/[A-Za-z\x80-\xff]*[\x80-\xff][A-Za-z\x80-\xff]*/g) ?? []
  return Uint8Array.from(words.join(' '), (letter) => letter.charCodeAt(0))
}

/** The runs of bytes beyond ASCII, and whether ASCII letters stand next to them. */
export const highRuns = (sample: Uint8Array): { length: number; isInWord: boolean }[] =>
  (latin1(sample).match(/[A-Za-z]?[\x80-\xff]+[A-Za-z]?/g) ?? []).map((run) => ({
    length: run.replace(/[A-Za-z]/g, '').length,
    isInWord: /^[A-Za-z]|[A-Za-z]$/.test(run),
  }))
