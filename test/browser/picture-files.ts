import { crc32, deflateSync } from 'node:zlib'
import type { Page } from 'playwright-core'

/** A picture as a file that authors have. */
export interface PictureFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A PNG of one colour, or with `isNoisy` one that hardly shrinks (Portable Network Graphics, 11.2). */
export function pngFile(name: string, width: number, height: number, isNoisy = false): PictureFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height, 90)
  let seed = 1
  for (let at = 0; isNoisy && at < rows.length; at++) {
    seed = (seed * 48271) % 2147483647
    rows[at] = seed & 255
  }
  for (let row = 0; row < height; row++) rows[row * (width * 3 + 1)] = 0
  const buffer = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return { name, mimeType: 'image/png', buffer }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}

/** A JPEG of a phone that was held upright: it lies on its side, and Exif says so, and where it was taken. */
export async function photoFile(page: Page, name: string, width: number, height: number): Promise<PictureFile> {
  const data = await page.evaluate(
    async ([width, height]) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
      context.fillStyle = 'teal'
      context.fillRect(0, 0, width, height / 2)
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' })
      return [...new Uint8Array(await blob.arrayBuffer())]
    },
    [width, height] as const,
  )
  const jpeg = Buffer.from(data)
  // One entry, the orientation 6, and then a text that must not get out.
  const exif = Buffer.from(
    `457869660000 49492a0008000000 0100 120103000100000006000000 00000000`.replaceAll(' ', ''),
    'hex',
  )
  const content = Buffer.concat([exif, Buffer.from('51.7 N 36.2 E')])
  const marker = Buffer.from([0xff, 0xe1, 0, content.length + 2])
  return {
    name,
    mimeType: 'image/jpeg',
    buffer: Buffer.concat([jpeg.subarray(0, 2), marker, content, jpeg.subarray(2)]),
  }
}

/** Gives files to an element as a paste or a drop does. */
export async function give(
  page: Page,
  kind: 'paste' | 'drop',
  selector: string,
  files: readonly PictureFile[],
  text = '',
) {
  const given = files.map(({ name, mimeType, buffer }) => ({ name, mimeType, data: buffer.toString('base64') }))
  await page
    .locator(selector)
    .first()
    .evaluate(
      (element, { kind, given, text }) => {
        const data = new DataTransfer()
        for (const { name, mimeType, data: base64 } of given)
          data.items.add(
            new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], name, { type: mimeType }),
          )
        if (text) data.setData('text/plain', text)
        const options = { bubbles: true, cancelable: true }
        element.dispatchEvent(
          kind === 'paste'
            ? new ClipboardEvent('paste', { ...options, clipboardData: data })
            : new DragEvent('drop', { ...options, dataTransfer: data }),
        )
      },
      { kind, given, text },
    )
}
