import { crc32, deflateSync } from 'node:zlib'
import type { Browser } from 'playwright-core'

/**
 * Reduces a screenshot to its 256 most frequent colours, each other pixel to the nearest of these, and encodes it as a
 * palette PNG: less than half the bytes. `browser` decodes the screenshot.
 */
export async function toPalettePng(browser: Browser, screenshot: Buffer): Promise<Buffer> {
  const { width, height, pixels } = await decode(browser, screenshot)
  const colours = Uint32Array.from({ length: width * height }, (_, index) => pixels.readUIntBE(index * 4, 3))
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, 256)
  const indexes = new Map([...counts.keys()].map((colour) => [colour, findNearest(palette, colour)]))
  // Each row begins with its filter: 0, none.
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, index) => {
    rows[index + Math.floor(index / width) + 1] = indexes.get(colour) ?? 0
  })
  return encode(width, height, palette, rows)
}

/** The pixels as bytes of red, green, blue and alpha. */
async function decode(browser: Browser, screenshot: Buffer) {
  // An empty page, whose policy allows the data URL.
  const page = await browser.newPage()
  const { data, ...size } = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob())
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      const bytes = context?.getImageData(0, 0, image.width, image.height).data ?? []
      let data = ''
      for (const byte of bytes) data += String.fromCharCode(byte)
      return { width: image.width, height: image.height, data }
    },
    `data:image/png;base64,${screenshot.toString('base64')}`,
  )
  await page.close()
  return { ...size, pixels: Buffer.from(data, 'latin1') }
}

function findNearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((other >> shift) & 255) - ((colour >> shift) & 255)) ** 2, 0),
  )
  return distances.indexOf(Math.min(...distances))
}

/** Portable Network Graphics (W3C), 11.2: header, palette, data and end; colour type 3 with 8 bits a pixel. */
function encode(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  const colours = Buffer.alloc(palette.length * 3)
  for (const [index, colour] of palette.entries()) colours.writeUIntBE(colour, index * 3, 3)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
