import { checkSvg } from './check-svg.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { measureMedia } from './measure-media.ts'
import { type MediaType, typeOfBytes } from './media-type.ts'

/** Maximum size of a picture in bytes: it fits into one database row, and larger ones would load slowly. */
export const maxMediaBytes = 1024 * 1024

/** Type and size of a picture, or why it is rejected: `fault` continues "The picture …". */
export type InspectedMedia = { type: MediaType; fault?: never } | { fault: string; type?: never }

/** Inspects the bytes of a picture, since names and headers may be wrong. */
export function inspectMedia(bytes: Uint8Array): InspectedMedia {
  if (bytes.length > maxMediaBytes) return { fault: `has ${bytes.length} bytes; ${maxMediaBytes} (1 MiB) is the most` }
  const type = typeOfBytes(bytes)
  if (!type) return { fault: 'is not a PNG, JPEG, WebP, AVIF, GIF or SVG' }
  const text = type === 'svg' ? decodeUtf8(bytes) : ''
  const fault = text === undefined ? 'is an SVG that is not UTF-8' : type === 'svg' ? checkSvg(text) : undefined
  if (fault) return { fault }
  // Drawings may leave their size to the page; what has no picture in it has no size either.
  if (type !== 'svg' && !measureMedia(bytes, type))
    return { fault: `is cut off: no size can be read from its ${type.toUpperCase()}` }
  return { type }
}
