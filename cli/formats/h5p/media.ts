import { posix } from 'node:path'
import { z } from 'zod'
import type { BankFile } from '../../../authoring/formats/place-images.ts'
import { type Archive, readIfSound } from '../archive.ts'
import type { Draft } from './draft.ts'
import { describeLicence, metadata } from './question.ts'

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

/** What may stand above a question. Older packages lack the group around it. */
export const media = z
  .union([z.object({ type: shown }).transform(({ type }) => type), shown])
  .optional()
  .catch(undefined)

/** Finds the image above a question, before those in its texts; what is no image is noted. */
export function findMedia(above: z.infer<typeof media>, { notes, found }: Draft) {
  if (!above?.params) return
  const { library, params } = above
  if (!/^H5P\.Image\b/.test(library)) notes.push(`what stands above the question: ${library}`)
  else if (params.file) {
    const { path, width, height } = params.file
    found.unshift({ src: path, alt: params.alt.trim(), ...(width && { width }), ...(height && { height }) })
    const licence = describeLicence(above.metadata) ?? describeLicence(params.file.copyright)
    if (licence) notes.push(`what the package says of the image: ${licence}`)
  }
}

/** The files that images mean: those below content/, and none by an address or a path that leaves the folder. */
export async function readFiles({ found }: Draft, archive: Archive): Promise<Map<string, BankFile>> {
  const files = new Map<string, BankFile>()
  for (const { src } of found) {
    const inside = posix.normalize(`content/${src}`)
    const bytes = inside.startsWith('content/') ? await readIfSound(archive, inside) : undefined
    if (bytes) files.set(src, { name: src, bytes })
  }
  return files
}
