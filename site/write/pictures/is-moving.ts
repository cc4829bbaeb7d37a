/**
 * True if a picture is animated: a GIF with a second image, an animated WebP (RFC 9649, 2.7), PNG (Portable Network Graphics,
 * 11.3.7) or AVIF (a sequence by its brand).
 */
export function isMoving(bytes: Uint8Array): boolean {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 3) === 'GIF') return countImages(bytes) > 1
  if (text(8, 16) === 'WEBPVP8X') return ((bytes[20] ?? 0) & 2) !== 0
  if (text(1, 4) === 'PNG') return hasChunk(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'acTL')
  return text(4, 12) === 'ftypavis'
}

/** Counts the images of a GIF up to two (GIF89a, 18 to 26). */
function countImages(bytes: Uint8Array): number {
  const at = (index: number) => bytes[index] ?? 0x3b
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const skipBlocks = (from: number) => {
    let next = from
    while (next < bytes.length && bytes[next]) next += (bytes[next] as number) + 1
    return next + 1
  }
  let images = 0
  let position = 13 + colours(at(10))
  while (images < 2 && at(position) !== 0x3b) {
    if (at(position) === 0x21) position = skipBlocks(position + 2)
    else if (at(position) === 0x2c) {
      images++
      position = skipBlocks(position + 11 + colours(at(position + 9)))
    } else break
  }
  return images
}

/** Whether a PNG has a chunk before its image data. */
function hasChunk(view: DataView, name: string): boolean {
  for (let at = 8; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const found = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)))
    if (found === name) return true
    if (found === 'IDAT') return false
  }
  return false
}
