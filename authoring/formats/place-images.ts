import { decodeBase64 } from '../base64.ts'
import type { ImportedImage } from './format.ts'
import type { FoundImage } from './html.ts'
import { toMediaName } from './ids.ts'

/** A file of a bank. */
export interface BankFile {
  name: string
  bytes: Uint8Array
}

/** How an item shows images: one as its own, the others as notes, their files kept all the same. */
export interface PlacedImages {
  media?: { src: string; alt: string; width?: number; height?: number }
  images: ImportedImage[]
  notes: string[]
}

type FindFile = (src: string) => BankFile | undefined

/**
 * Makes the first image of a question the image of its item, and keeps the files of all. `find` returns the file for the
 * `src` of an image, if the bank has it.
 */
export function placeImages(found: readonly FoundImage[], find: FindFile): PlacedImages {
  const { kept, images, notes } = collectImages(found, find)
  const [first, ...others] = kept
  const hidden = others.map(({ name }) => `an item shows one image: media/${name} is kept, but not shown`)
  const media = first && { media: showImage(first.image, first.name, notes) }
  return { ...media, images, notes: [...notes, ...hidden] }
}

/** Keeps the files of images that items cannot show, such as those of choices, and notes each. */
export function keepImages(found: readonly FoundImage[], find: FindFile): Omit<PlacedImages, 'media'> {
  const { kept, images, notes } = collectImages(found, find)
  const hidden = kept.map(({ name }) => `the image media/${name} of a choice or of feedback is kept, but not shown`)
  return { images, notes: [...notes, ...hidden] }
}

function collectImages(found: readonly FoundImage[], find: FindFile) {
  const images = new Map<string, ImportedImage>()
  const kept: { image: FoundImage; name: string }[] = []
  const notes: string[] = []
  for (const image of found) {
    const file = find(image.src) ?? readDataUrl(image.src)
    const name = file && toMediaName(file.name, file.bytes)
    if (!file || !name) {
      notes.push(describeLost(image.src, file))
      continue
    }
    images.set(name, { name, bytes: file.bytes })
    kept.push({ image, name })
  }
  return { kept, images: [...images.values()], notes }
}

function showImage({ alt, width, height }: FoundImage, name: string, notes: string[]) {
  if (!alt) notes.push(`the image media/${name} has no description: describe it in "alt"`)
  return {
    src: `media/${name}`,
    alt: (alt || name).slice(0, 500),
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  }
}

function describeLost(src: string, file: BankFile | undefined): string {
  if (file) return `the image ${file.name}, whose file type is not supported`
  return `the image ${src.slice(0, 80) || 'without a source'}, which the bank does not contain`
}

const kinds: Record<string, string> = { 'svg+xml': 'svg', 'x-png': 'png', pjpeg: 'jpg' }

function readDataUrl(src: string): BankFile | undefined {
  const [, kind, data] = /^data:image\/([a-z+-]+);base64,([\sA-Za-z0-9+/=]+)$/i.exec(src) ?? []
  if (!kind || !data) return undefined
  const ending = kinds[kind.toLowerCase()] ?? kind.toLowerCase()
  return { name: `image.${ending}`, bytes: decodeBase64(data) }
}
