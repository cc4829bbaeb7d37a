import { inspectMedia } from '../../../core/media/inspect-media.ts'
import { measureMedia } from '../../../core/media/measure-media.ts'
import { type MediaType, typeOfBytes } from '../../../core/media/media-type.ts'
import { isMoving } from './is-moving.ts'
import { scaleDown } from './scale-down.ts'

/** A picture as a quiz can have it. */
export interface TakenPicture {
  bytes: Uint8Array<ArrayBuffer>
  type: MediaType
  /** Missing for a drawing without a size. */
  width?: number
  height?: number
  /** True if it moved: only its first image was taken, since learners could not stop it. */
  isStilled?: boolean
}

/** The key of the text that says what is wrong. */
export interface Refused {
  failure: 'notAPicture' | 'pictureUnreadable' | 'pictureTooLarge' | 'drawingRefused'
  /** Of a drawing: goes on "The drawing …". */
  fault?: string
}

/** Larger files would take too long to decode, or too much memory. */
const mostBytes = 50_000_000

/** Reads a picture of any size and kind that the browser can show, and scales it down. */
export async function takePicture(file: Blob): Promise<TakenPicture | Refused> {
  if (file.size > mostBytes) return { failure: 'pictureTooLarge' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const type = typeOfBytes(bytes)
  if (type === 'svg') return takeDrawing(bytes)
  const image = await createImageBitmap(file).catch(() => undefined)
  if (!image) return { failure: type || file.type.startsWith('image/') ? 'pictureUnreadable' : 'notAPicture' }
  try {
    // Letters and lines of a screenshot or a diagram stay sharp; a JPEG has none.
    const scaled = await scaleDown(image, type !== 'jpg')
    return scaled ? { ...scaled, ...(isMoving(bytes) && { isStilled: true }) } : { failure: 'pictureUnreadable' }
  } finally {
    image.close()
  }
}

/** A picture of a quiz file stays as it is if hosts accept it, so that the quiz keeps its version. */
export async function takePictureOfQuiz(file: Blob): Promise<TakenPicture | Refused> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { type } = inspectMedia(bytes)
  return type ? { bytes, type, ...measureMedia(bytes, type) } : takePicture(file)
}

function takeDrawing(bytes: Uint8Array<ArrayBuffer>): TakenPicture | Refused {
  if (!/<svg\b/.test(new TextDecoder().decode(bytes))) return { failure: 'notAPicture' }
  const { type, fault } = inspectMedia(bytes)
  return type ? { bytes, type, ...measureMedia(bytes, type) } : { failure: 'drawingRefused', fault }
}
