import { type Gathered, type Markup, readFormatted } from '../../../authoring/formats/formatted-text.ts'
import { inlineToHtml } from '../../../authoring/formats/html.ts'
import { element, xmlText } from '../../../authoring/formats/write-xml.ts'
import { childElement, ownText, type XmlElement } from '../xml/element.ts'

/** The trimmed text of an element, or of its child `<text>`; empty if missing. */
export function textIn(element: XmlElement | undefined): string {
  const holder = childElement(element, 'text') ?? element
  return holder ? ownText(holder).trim() : ''
}

/** The text of a child element. */
export const textOfChild = (element: XmlElement | undefined, name: string): string =>
  textIn(childElement(element, name))

const markups: Record<string, Markup> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
}

/** The markup of an element, by its attribute `format`. */
export const markupOf = (element: XmlElement | undefined): Markup =>
  markups[element?.attributes.format ?? ''] ?? 'moodle'

/** The text of an element as inline Markdown; undefined if it is empty. */
export function inlineIn(element: XmlElement | undefined, gathered: Gathered): string | undefined {
  const text = textIn(element)
  return text ? readFormatted(text, markupOf(element), gathered) : undefined
}

/** The text of a child element as inline Markdown. */
export const inlineOfChild = (element: XmlElement, name: string, gathered: Gathered): string | undefined =>
  inlineIn(childElement(element, name), gathered)

/** Moodle's `<text>`, which is never written as an empty-element tag. */
export const writeText = (text: string): string => `<text>${xmlText(text)}</text>`

/** Writes an element that holds a text, and more behind it. */
export const textElement = (name: string, text: string, format?: 'html', more = ''): string =>
  element(name, { format }, writeText(text), more)

/** Writes inline Markdown as an element of HTML; an empty string if the text is missing. */
export const htmlElement = (name: string, markdown: string | undefined): string =>
  markdown === undefined ? '' : textElement(name, inlineToHtml(markdown), 'html')

/** Writes an element that holds a setting. */
export const setting = (name: string, value: string | number | boolean): string => element(name, {}, String(value))
