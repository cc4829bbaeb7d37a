import type { FoundMedia, MediaFolder } from '../../../authoring/check/check-media.ts'
import { measureMedia } from '../../../core/media/measure-media.ts'
import { typeOfBytes } from '../../../core/media/media-type.ts'
import type { Picture } from '../pictures/picture.ts'

/** The pictures of the draft that was checked last, as its checks and its preview need them. */
export class DraftPictures {
  #pictures: ReadonlyMap<string, Picture> = new Map()
  /** A path has the hash of the picture, so each is read once. */
  readonly #read = new Map<string, Promise<FoundMedia>>()

  readonly folder: MediaFolder = {
    find: async (src) => {
      const picture = this.#pictures.get(src)
      if (!picture) return undefined
      const before = this.#read.get(src)
      if (before) return before
      const reading = readPicture(picture.blob)
      this.#read.set(src, reading)
      return reading
    },
    list: async () => [],
    // Continues "put the file there: …".
    pathOf: () => 'drop, paste or choose it',
  }

  use(pictures: ReadonlyMap<string, Picture>) {
    this.#pictures = pictures
  }

  /** The address of a picture, for the preview; the path of a missing one. */
  addressOf = (src: string): string => this.#pictures.get(src)?.address ?? src
}

async function readPicture(blob: Blob): Promise<FoundMedia> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const type = typeOfBytes(bytes)
  if (!type) return { fault: 'is not a PNG, JPEG, WebP, AVIF, GIF or SVG' }
  const size = measureMedia(bytes, type)
  return { bytes, type, ...(size && { size }) }
}
