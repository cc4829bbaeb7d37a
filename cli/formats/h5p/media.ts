import { posix } from 'node:path'
import { z } from 'zod'
import type { ExportedFile, ReadMedia } from '../../../authoring/formats/format.ts'
import type { BankFile } from '../../../authoring/formats/place-images.ts'
import type { Item } from '../../../core/items/index.ts'
import { type Archive, readIfIntact } from '../archive.ts'
import type { Collector } from './collector.ts'
import { writeContent } from './libraries.ts'
import { describeLicence, metadata } from './question.ts'
import type { Lose } from './text.ts'

const pixels = z.coerce.number().int().min(1).max(10_000).optional().catch(undefined)

const file = z.object({ path: z.string(), width: pixels, height: pixels, copyright: metadata })

const shown = z.object({
  library: z.string(),
  params: z
    .object({ file: file.optional().catch(undefined), alt: z.string().catch('') })
    .optional()
    .catch(undefined),
  metadata,
})

/** The content above a question. Older packages have it without the group around it. */
export const media = z
  .union([z.object({ type: shown }).transform(({ type }) => type), shown])
  .optional()
  .catch(undefined)

/** Collects the image above a question before those of its texts; notes other content. */
export function collectMedia(above: z.infer<typeof media>, { notes, images }: Collector) {
  if (!above?.params) return
  const { library, params } = above
  if (!/^H5P\.Image\b/.test(library)) notes.push(`the content above the question: ${library}`)
  else if (params.file) {
    const { path, width, height } = params.file
    images.unshift({ src: path, alt: params.alt.trim(), ...(width && { width }), ...(height && { height }) })
    const licence = describeLicence(above.metadata) ?? describeLicence(params.file.copyright)
    if (licence) notes.push(`what the package says of the image: ${licence}`)
  }
}

/** Reads the files of the collected images; only paths below content/ count. */
export async function readFiles({ images }: Collector, archive: Archive): Promise<Map<string, BankFile>> {
  const files = new Map<string, BankFile>()
  for (const { src } of images) {
    const inside = posix.normalize(`content/${src}`)
    const bytes = inside.startsWith('content/') ? await readIfIntact(archive, inside) : undefined
    if (bytes) files.set(src, { name: src, bytes })
  }
  return files
}

const mimes: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', svg: 'image/svg+xml' }
/** Endings that every H5P site accepts; others depend on its list of allowed files. */
const allowedEverywhere = new Set(['png', 'jpg', 'jpeg', 'gif'])

/** Writes the image of an item: as content above the question, and as a file of the package. */
export async function writeMedia(
  { id, media }: Item,
  readMedia: ReadMedia | undefined,
  lose: Lose,
): Promise<{ media: object; file: ExportedFile } | undefined> {
  if (!media) return undefined
  const bytes = await readMedia?.(media.src)
  if (!bytes) return void lose(`the image ${media.src}, which is missing`)
  const name = `images/${media.src.slice('media/'.length)}`
  const ending = name.slice(name.lastIndexOf('.') + 1)
  if (!allowedEverywhere.has(ending)) lose(`perhaps the image ${media.src}: many H5P sites take no .${ending} files`)
  const size = { ...(media.width && { width: media.width }), ...(media.height && { height: media.height }) }
  const image = writeContent({
    library: 'H5P.Image',
    params: {
      contentName: 'Image',
      alt: media.alt,
      file: { path: name, mime: mimes[ending] ?? `image/${ending}`, copyright: { license: 'U' }, ...size },
    },
    name: `${id} ${media.src}`,
    metadata: { contentType: 'Image', title: media.alt.slice(0, 255) },
  })
  return { media: { type: image, disableImageZooming: false }, file: { name: `content/${name}`, bytes } }
}
