import { checkSvg } from './check-svg.ts'
import { decodeUtf8 } from './decode-utf8.ts'
import { type MediaType, typeOfBytes } from './media-type.ts'

/** As much as one picture may weigh, in bytes: what one row of the database holds, and far more than a learner should wait for. */
export const maxMediaBytes = 1024 * 1024

/** What a picture is, or why a host does not take it: `fault` goes on "The picture …". */
export type InspectedMedia = { type: MediaType; fault?: never } | { fault: string; type?: never }

/** Looks at the bytes of a picture, since names and headers may say anything. */
export function inspectMedia(bytes: Uint8Array): InspectedMedia {
  if (bytes.length > maxMediaBytes) return { fault: `has ${bytes.length} bytes; ${maxMediaBytes} (1 MiB) is the most` }
  const type = typeOfBytes(bytes)
  if (!type) return { fault: 'is not a PNG, JPEG, WebP, AVIF, GIF or SVG' }
  const text = type === 'svg' ? decodeUtf8(bytes) : ''
  const fault = text === undefined ? 'is an SVG that is not UTF-8' : type === 'svg' ? checkSvg(text) : undefined
  return fault ? { fault } : { type }
}
