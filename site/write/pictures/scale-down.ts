import { heavyMediaBytes, type MediaType } from '../../../core/media/media-type.ts'

interface ScaledPicture {
  bytes: Uint8Array<ArrayBuffer>
  type: MediaType
  width: number
  height: number
}

/** Longest sides, in pixels: the next one if a picture is too heavy at the one before. */
const longestSides = [1600, 1200, 900, 600]

const quality = 0.85

/** Up to this weight, in bytes, what is not a photograph stays without loss. */
const lightBytes = 200_000

/**
 * Scales a picture down to 1600 pixels, or to fewer until it is not heavy, and encodes it without its metadata, such as where
 * it was taken. Undefined if the browser cannot encode it.
 */
export async function scaleDown(image: ImageBitmap, isSharp: boolean): Promise<ScaledPicture | undefined> {
  let last: ScaledPicture | undefined
  for (const longest of longestSides) {
    const canvas = draw(image, longest)
    const blob = await encode(canvas, isSharp)
    const type = types[blob.type]
    if (!type) break
    last = { bytes: new Uint8Array(await blob.arrayBuffer()), type, width: canvas.width, height: canvas.height }
    if (blob.size <= heavyMediaBytes) break
  }
  return last
}

const types: Readonly<Record<string, MediaType>> = { 'image/png': 'png', 'image/webp': 'webp', 'image/jpeg': 'jpg' }

function draw(image: ImageBitmap | OffscreenCanvas, longest: number, background?: string): OffscreenCanvas {
  const scale = Math.min(1, longest / Math.max(image.width, image.height))
  const sizeOf = (side: number) => Math.max(1, Math.round(side * scale))
  const canvas = new OffscreenCanvas(sizeOf(image.width), sizeOf(image.height))
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  if (background) {
    context.fillStyle = background
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

/** As PNG if it should be sharp and that is light, else as WebP, or as JPEG if the browser makes no WebP. */
async function encode(canvas: OffscreenCanvas, isSharp: boolean): Promise<Blob> {
  const png = isSharp ? await canvas.convertToBlob({ type: 'image/png' }) : undefined
  if (png && png.size <= lightBytes) return png
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality })
  if (webp.type === 'image/webp') return webp
  // JPEG has no transparency.
  return draw(canvas, longestSides[0] as number, 'white').convertToBlob({ type: 'image/jpeg', quality })
}
