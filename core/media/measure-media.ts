import { decodeUtf8 } from './decode-utf8.ts'
import type { MediaType } from './media-type.ts'

/** In pixels, or in the units of an SVG. */
export interface MediaSize {
  width: number
  height: number
}

/** The size of a picture by its header; undefined if the header is missing or invalid. */
export function measureMedia(bytes: Uint8Array, type: MediaType): MediaSize | undefined {
  try {
    const size = measures[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return size && size.width > 0 && size.height > 0 ? size : undefined
  } catch (error) {
    // The file is truncated.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

type Measure = (view: DataView) => MediaSize | undefined

const measures: Record<MediaType, Measure> = {
  /** Portable Network Graphics, 11.2.1: IHDR comes first. */
  png: (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  /** GIF89a, 18: the logical screen. */
  gif: (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  jpg: measureJpeg,
  webp: measureWebp,
  avif: measureAvif,
  svg: measureSvg,
}

/** ITU-T T.81, B.2.2: the frame header. A photograph may be rotated by Exif (tag 274, 5 to 8). */
function measureJpeg(view: DataView): MediaSize | undefined {
  let turned = false
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xe1 && readAscii(view, at + 4, 4) === 'Exif') turned = readOrientation(view, at + 10) >= 5
    if (marker < 0xc0 || marker > 0xcf || [0xc4, 0xc8, 0xcc].includes(marker)) continue
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    return turned ? { width: height, height: width } : { width, height }
  }
  return undefined
}

function readOrientation(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  for (let entry = 0; entry < view.getUint16(directory, little); entry++) {
    const at = directory + 2 + 12 * entry
    if (view.getUint16(at, little) === 274) return view.getUint16(at + 8, little)
  }
  return 1
}

/** RFC 9649: lossy, lossless, or extended. */
function measureWebp(view: DataView): MediaSize | undefined {
  const chunk = readAscii(view, 12, 4)
  if (chunk === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (chunk === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
  }
  const read24 = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return chunk === 'VP8X' ? { width: read24(24), height: read24(27) } : undefined
}

/** ISO/IEC 23008-12, 6.5.3: spatial extents, of which a picture in tiles or with thumbnails has several. */
function measureAvif(view: DataView): MediaSize | undefined {
  let largest: MediaSize | undefined
  for (let at = 0; at <= Math.min(view.byteLength - 16, 4096); at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) }
    if (!largest || size.width * size.height > largest.width * largest.height) largest = size
  }
  return largest
}

function measureSvg(view: DataView): MediaSize | undefined {
  const [root = ''] = /<svg\b[^>]*>/.exec(decodeUtf8(view) ?? '') ?? []
  const read = (name: string) =>
    Number(new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1])
  const [, , across, down] =
    /\sviewBox\s*=\s*["']([^"']*)/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const size = { width: Math.round(read('width') || across || 0), height: Math.round(read('height') || down || 0) }
  return Number.isFinite(size.width) && Number.isFinite(size.height) ? size : undefined
}

const readAscii = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)))
