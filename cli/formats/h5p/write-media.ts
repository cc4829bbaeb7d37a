import type { ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import type { Item } from '../../../core/items/index.ts'
import { versioned } from './libraries.ts'
import { makeUuid } from './uuid.ts'
import type { Lose } from './written.ts'

/** An image above a question, as a content names it, and its file in the package. */
export interface WrittenMedia {
  media: object
  file: ExportedFile
}

const mimes: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', svg: 'image/svg+xml' }
/** Kinds that H5P takes everywhere; others depend on the site's list of allowed files. */
const allowedEverywhere = new Set(['png', 'jpg', 'jpeg', 'gif'])

/** Puts the image of an item into the package. */
export async function writeMedia(
  { id, media }: Item,
  readMedia: ReadMedia | undefined,
  lose: Lose,
): Promise<WrittenMedia | undefined> {
  if (!media) return undefined
  const bytes = await readMedia?.(media.src)
  if (!bytes) return void lose(`the image ${media.src}, which is not there to be read`)
  const name = `images/${media.src.slice('media/'.length)}`
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (!allowedEverywhere.has(ending)) lose(`perhaps the image ${media.src}: many H5P sites take no .${ending} files`)
  const size = { ...(media.width && { width: media.width }), ...(media.height && { height: media.height }) }
  const image = {
    library: versioned('H5P.Image'),
    params: {
      contentName: 'Image',
      alt: media.alt,
      file: { path: name, mime: mimes[ending] ?? `image/${ending}`, copyright: { license: 'U' }, ...size },
    },
    subContentId: makeUuid(`${id} ${media.src}`),
    metadata: { contentType: 'Image', license: 'U', title: media.alt.slice(0, 255) },
  }
  return { media: { type: image, disableImageZooming: false }, file: { name: `content/${name}`, bytes } }
}
