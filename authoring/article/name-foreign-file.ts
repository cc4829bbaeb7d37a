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

/** Says what a file is that cannot be read as an article, as in "a PDF"; undefined if it may be text. */
export function nameForeignFile(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  return kinds.find(({ begins, has = '' }) => head.startsWith(begins) && head.includes(has))?.name
}
