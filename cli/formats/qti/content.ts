import { type FoundImage, htmlToInline, htmlToParagraphs, inlineToHtml } from '../../../authoring/formats/html.ts'
import { replaceImpossible } from '../../../authoring/formats/write-xml.ts'
import { escapeMarkup } from '../../../core/markup.ts'
import { isElement, textOf, type XmlElement, type XmlNode } from '../xml/element.ts'

/** Content as inline Markdown, its images, and what could not be kept. */
export interface Content {
  text: string
  images: FoundImage[]
  notes: string[]
}

/** Returns HTML to read in place of an element, or undefined to read the element itself. */
export type Replace = (element: XmlElement) => string | undefined

/** Elements that are read elsewhere or show nothing. */
const skipped = new Set(
  'rubric-block feedback-block feedback-inline modal-feedback stylesheet catalog-info companion-materials-info'.split(
    ' ',
  ),
)

/** Elements whose content exists only when the item is delivered. */
const unreadable: Record<string, string> = {
  'printed-variable': 'a value that is drawn for each learner',
  'template-block': 'a part that depends on values drawn for each learner',
  'template-inline': 'a part that depends on values drawn for each learner',
  include: 'a part in another file',
}

/** Reads XHTML content of an item as inline Markdown. */
export function readContent(nodes: readonly XmlNode[], replace: Replace = () => undefined): Content {
  const notes: string[] = []
  const html = nodes.map((node) => print(node, replace, notes)).join('')
  const read = htmlToInline(html)
  return { text: read.text, images: read.images, notes: [...notes, ...read.notes] }
}

/** Writes inline Markdown as XHTML. */
export const richXml = (markdown: string): string =>
  inlineToHtml(replaceImpossible(markdown)).replaceAll('<br>', '<br/>')

/** Reads content as the paragraphs of a passage. */
export function readParagraphs(nodes: readonly XmlNode[]) {
  const notes: string[] = []
  const read = htmlToParagraphs(nodes.map((node) => print(node, () => undefined, notes)).join(''))
  return { ...read, notes: [...notes, ...read.notes] }
}

const blocks = new Set(['prompt', 'content-body', 'stimulus-body'])
const empty = new Set(['br', 'hr', 'img', 'wbr', 'col'])

function print(node: XmlNode, replace: Replace, notes: string[]): string {
  if (!isElement(node)) return escapeMarkup(node)
  const replaced = replace(node)
  if (replaced !== undefined) return replaced
  const { name, attributes } = node
  if (skipped.has(name)) return ''
  const missing = unreadable[name]
  if (missing) return ' '.repeat(notes.push(missing) && 1)
  if (name === 'object' && attributes.type?.startsWith('image/')) return printImage(node)
  const tag = blocks.has(name) ? 'div' : name
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`)
  if (empty.has(tag)) return `<${tag}${written.join('')}>`
  return `<${tag}${written.join('')}>${node.children.map((child) => print(child, replace, notes)).join('')}</${tag}>`
}

/** QTI 2 shows images by `object` too; its content is the alternative text. */
function printImage({ attributes, children }: XmlElement): string {
  const { data = '', width = '', height = '' } = attributes
  const alt = children.map(textOf).join('').trim()
  return `<img src="${escapeMarkup(data)}" alt="${escapeMarkup(alt)}" width="${escapeMarkup(width)}" height="${escapeMarkup(height)}">`
}
