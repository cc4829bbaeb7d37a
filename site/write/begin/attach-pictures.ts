import { findMedia, mapMedia, readMediaSrc } from '../../../core/media/media-src.ts'
import type { Draft } from '../draft/draft.ts'
import type { Pictures } from '../pictures/pictures.ts'
import { takePicture, takePictureOfQuiz } from '../pictures/take-picture.ts'

interface Attached {
  pictures: Pictures
  /** The files by the paths that the draft has for them. */
  files: ReadonlyMap<string, Blob>
  /** True if they belong to a quiz file, and so stay as they are if hosts accept them. */
  isQuiz: boolean
}

/** Stores the files that a draft names, and names them by their content. What cannot be read stays missing. */
export async function attachPictures(draft: Draft, { pictures, files, isQuiz }: Attached): Promise<Draft> {
  const stored = new Map<unknown, { src: string; width?: number; height?: number }>()
  for (const { media } of findMedia(draft)) {
    const src = String(media.src)
    const file = files.get(src)
    if (!file || stored.has(src)) continue
    const taken = await (isQuiz ? takePictureOfQuiz(file) : takePicture(file))
    if ('failure' in taken) continue
    const { bytes, type, ...size } = taken
    const path = await pictures.keep(bytes, type)
    // Under the name of a picture's content, only that picture is meant.
    if (readMediaSrc(src) && path !== src) continue
    stored.set(src, { src: path, ...(!isQuiz && size) })
  }
  return mapMedia(draft, ({ $comment, ...media }) => {
    const found = stored.get(media.src)
    return found ? { ...media, ...found } : { ...media, ...($comment !== undefined && { $comment }) }
  })
}
