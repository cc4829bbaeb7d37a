import { posix } from 'node:path'
import type { BankHead, Imported, ImportedPassage } from '../../../authoring/formats/format.ts'
import { htmlToParagraphs } from '../../../authoring/formats/html.ts'
import { ImportRefusal } from '../../../authoring/formats/imported.ts'
import { toPassage } from '../../../authoring/formats/passage.ts'
import { parseQti } from '../qti/documents.ts'
import type { PackedFiles } from '../qti/images.ts'
import { type ItemContext, readItem } from '../qti/read-item.ts'
import { childElement, elementsIn, type XmlElement } from '../xml/element.ts'
import { convertItem } from './convert-item.ts'
import { materialHtml } from './material.ts'
import { pointsOf, questionType, readFields } from './metadata.ts'

/** True for the beginning of a document of QTI 1.2. */
export const isQti1 = (head: string): boolean => /<(\w+:)?questestinterop[\s>]/.test(head)

/** Parses a document of QTI 1.2. Its usual document type names a DTD, which is not needed; any other one is refused. */
export const parseQti1 = (text: string): XmlElement =>
  parseQti(text.replace(/<!DOCTYPE\s+questestinterop\b[^>[]*>/, (type) => type.replace(/[^\n]/g, '')))

/** What the items of a document share. */
export interface DocumentContext extends Pick<ItemContext, 'language' | 'keepId'> {
  file: string
  files: PackedFiles
  category?: string | undefined
}

/** The title of an assessment or a bank of questions. */
export function titleOf(root: XmlElement): string | undefined {
  const whole = elementsIn(root).find(({ name }) => name === 'assessment' || name === 'objectbank')
  return whole?.attributes.title?.trim() || readFields(childElement(whole, 'qtimetadata')).get('bank_title')
}

/** The head of a bank that is one document. */
export const headOf = (root: XmlElement): BankHead => {
  const title = titleOf(root)
  return title ? { title } : {}
}

/** Reads the items of a document, in their order. */
export async function* readItems(
  root: XmlElement,
  context: DocumentContext,
): AsyncGenerator<Imported | ImportedPassage> {
  for (const item of elementsIn(root).filter(({ name }) => name === 'item')) yield await readOne(item, context)
}

async function readOne(item: XmlElement, context: DocumentContext): Promise<Imported | ImportedPassage> {
  const { file, files, category } = context
  const { title, ident } = item.attributes
  const place = { file, line: item.line, ...((title ?? ident) && { name: title?.trim() || (ident ?? '') }) }
  const fields = readFields(childElement(item, 'itemmetadata'))
  try {
    if (/text_only/.test(questionType(fields) ?? '')) return readText(item, place, category)
    const imported = await readItem(convertItem(item), { ...context, place, files: withoutBase(files, file) })
    if (!('item' in imported)) return imported
    const { points: _, ...rest } = imported.item
    const points = pointsOf(fields)
    const valued = points === undefined || points === 1 ? rest : { ...rest, points }
    return { ...imported, item: valued as typeof imported.item, ...(category && { category }) }
  } catch (error) {
    if (error instanceof ImportRefusal) return { place, refused: error.message }
    throw error
  }
}

function readText(item: XmlElement, place: Imported['place'], category: string | undefined) {
  const presentation = childElement(item, 'presentation')
  const { paragraphs, ...found } = htmlToParagraphs(presentation ? materialHtml(presentation) : '')
  return toPassage(place, paragraphs, found, category) ?? { place, refused: 'is an empty text' }
}

/** Canvas names its files from a base, `$IMS-CC-FILEBASE$`, which is the package or its folder `web_resources`. */
const withoutBase = (files: PackedFiles, file: string): PackedFiles => ({
  read: async (path) => {
    const [, inside] = /\$IMS-CC-FILEBASE\$\/(.*)$/.exec(path) ?? []
    if (inside === undefined) return files.read(path)
    const paths = [inside, `web_resources/${inside}`, posix.join(posix.dirname(file), inside)]
    for (const each of paths) {
      const bytes = await files.read(each)
      if (bytes) return bytes
    }
    return undefined
  },
})
