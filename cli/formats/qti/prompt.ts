import { escapeMarkup } from '../../../core/markup.ts'
import { childElement, childElements, type XmlElement } from '../xml/element.ts'
import type { QtiItem } from './qti-item.ts'

/** Reads the text of an item without its interaction; `gap` marks its position within a line. */
export function readPrompt(item: QtiItem, interaction: XmlElement, gap = ''): string {
  const body = childElement(item.element, 'item-body')
  const around = item.read(body?.children ?? [], (element) =>
    element === interaction ? escapeMarkup(gap) : element.attributes.class === 'unit' ? '' : undefined,
  )
  const outside = gap ? showGap(around, gap) : around
  const asked = childElements(interaction, 'prompt').map((prompt) => item.read(prompt.children))
  return [outside, ...asked].filter(Boolean).join('\n')
}

/** A gap on its own line is the input field, not a part of the sentence. */
const showGap = (text: string, gap: string) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== gap)
    .join('\n')
    .replaceAll(gap, '\\_\\_\\_\\_')
