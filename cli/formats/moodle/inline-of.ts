import { type Gathered, type Markup, readFormatted } from '../../../authoring/formats/formatted-text.ts'
import { childOf, textOf, type XmlElement } from './xml-questions.ts'

const markups: Record<string, Markup> = {
  html: 'html',
  moodle_auto_format: 'moodle',
  plain_text: 'plain',
  markdown: 'markdown',
}

/** The markup of an element, by its attribute `format`. */
export const markupOf = (element: XmlElement | undefined): Markup =>
  markups[element?.attributes.format ?? ''] ?? 'moodle'

/** A child of an element, or the element itself, as inline Markdown; undefined where it says nothing. */
export function inlineOf(
  element: XmlElement | undefined,
  name: string | undefined,
  gathered: Gathered,
): string | undefined {
  const wanted = name === undefined ? element : childOf(element, name)
  const text = textOf(wanted)
  return text ? readFormatted(text, markupOf(wanted), gathered) : undefined
}
