import type { ReadMedia } from '../../../authoring/formats/format.ts'
import type { FoundImage } from '../../../authoring/formats/html.ts'
import type { BankFile } from '../../../authoring/formats/place-images.ts'
import { element } from '../../../authoring/formats/write-xml.ts'
import type { Item } from '../../../core/items/index.ts'
import { escapeMarkup } from '../../../core/markup.ts'
import { childElement, childElements, ownText, type XmlElement } from '../xml/element.ts'
import { textOfChild } from './text.ts'

/** Moodle names files in base64 that are part of the question as `@@PLUGINFILE@@/name`. */
const prefix = '@@PLUGINFILE@@'

/** Returns a function that finds the file behind the `src` of an image. */
export function findFile(question: XmlElement): (src: string) => BankFile | undefined {
  const files = collectFiles(question)
  return (src) => {
    const file = src.startsWith(prefix)
      ? files.get(decodePath(src.slice(prefix.length).replace(/\?.*$/, '')))
      : undefined
    return file && { name: file.name, bytes: Buffer.from(ownText(file.content), 'base64') }
  }
}

/** The image that Moodle 1.9 and earlier stored next to the text. */
export function findOldImage(question: XmlElement): FoundImage[] {
  const name = textOfChild(question, 'image')
  return name ? [{ src: `${prefix}/${name}`, alt: '' }] : []
}

type Files = Map<string, { name: string; content: XmlElement }>

function collectFiles(element: XmlElement, files: Files = new Map()): Files {
  for (const child of childElements(element)) {
    const { path = '/', name, encoding } = child.attributes
    if (child.name !== 'file') collectFiles(child, files)
    else if (encoding === 'base64') files.set(`${path}${name}`, { name: name ?? '', content: child })
  }
  const [old, name] = [childElement(element, 'image_base64'), textOfChild(element, 'image')]
  if (old && name) files.set(`/${name}`, { name, content: old })
  return files
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Writes the image of an item: HTML for the prompt, and the file in base64. */
export async function writeImage({ media }: Item, readMedia: ReadMedia | undefined) {
  if (!media) return { html: '', file: '', lost: [] }
  const bytes = await readMedia?.(media.src)
  if (!bytes) return { html: '', file: '', lost: [`its image ${media.src}, which is missing`] }
  const name = media.src.slice('media/'.length)
  const size = (['width', 'height'] as const).map((side) => (media[side] ? ` ${side}="${media[side]}"` : '')).join('')
  return {
    html: `<p><img src="${prefix}/${name}" alt="${escapeMarkup(media.alt)}"${size}></p>`,
    file: element('file', { name, path: '/', encoding: 'base64' }, Buffer.from(bytes).toString('base64')),
    lost: [],
  }
}
