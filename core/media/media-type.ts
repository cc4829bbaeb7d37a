/** The supported pictures: media types by file extension. */
export const mediaTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
} as const

export type MediaType = keyof typeof mediaTypes

/** A picture that weighs more is felt on a slow phone, in bytes: two seconds at 1.6 Mbps. */
export const heavyMediaBytes = 400_000

const isType = (ending: string): ending is MediaType => Object.hasOwn(mediaTypes, ending)

/** The media type by the extension of a file name. */
export function typeOfName(name: string): MediaType | undefined {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return ending === 'jpeg' ? 'jpg' : isType(ending) ? ending : undefined
}

/** Signatures of media types, with their offsets. */
const signs: readonly [MediaType, number, string][] = [
  ['png', 0, '\x89PNG\r\n\x1a\n'],
  ['jpg', 0, '\xff\xd8\xff'],
  ['gif', 0, 'GIF87a'],
  ['gif', 0, 'GIF89a'],
  ['webp', 8, 'WEBP'],
  ['avif', 4, 'ftypavif'],
  ['avif', 4, 'ftypavis'],
  ['svg', 0, '<'],
  ['svg', 0, '\xef\xbb\xbf<'],
]

/** The media type of a picture by its bytes; an SVG must still be checked. */
export function typeOfBytes(bytes: Uint8Array): MediaType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 32))
  if (head.includes('WEBP') && !head.startsWith('RIFF')) return undefined
  return signs.find(([, at, sign]) => head.startsWith(sign, at))?.[0]
}
