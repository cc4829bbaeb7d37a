import type { FoundImage } from '../../../authoring/formats/html.ts'
import type { BankFile } from '../../../authoring/formats/place-images.ts'
import { childOf, textOf, type XmlElement } from './xml-questions.ts'

/** Finds the file that an image of a question means: Moodle writes `@@PLUGINFILE@@/name` and encloses it in base64. */
export function findFile(question: XmlElement): (src: string) => BankFile | undefined {
  const files = collectFiles(question)
  return (src) => {
    const file = src.startsWith(prefix)
      ? files.get(decodePath(src.slice(prefix.length).replace(/\?.*$/, '')))
      : undefined
    return file && { name: file.attributes.name ?? '', bytes: Buffer.from(file.text, 'base64') }
  }
}

const prefix = '@@PLUGINFILE@@'

/** The image that Moodle 1.9 and earlier wrote beside the text, if there is one. */
export function findOldImage(question: XmlElement): FoundImage[] {
  const name = textOf(childOf(question, 'image'))
  return name ? [{ src: `${prefix}/${name}`, alt: '' }] : []
}

function collectFiles(element: XmlElement, files = new Map<string, XmlElement>()): Map<string, XmlElement> {
  for (const child of element.children) {
    if (child.name !== 'file') collectFiles(child, files)
    else if (child.attributes.encoding === 'base64')
      files.set(`${child.attributes.path ?? '/'}${child.attributes.name}`, child)
  }
  const [old, name] = [childOf(element, 'image_base64'), textOf(childOf(element, 'image'))]
  if (old && name) files.set(`/${name}`, { ...old, attributes: { name } })
  return files
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
