import { escapeMarkup } from '../../../core/markup.ts'
import { elementsIn, isElement, textOf, type XmlElement } from '../xml/element.ts'

const responses = /^response_(lid|str|num|grp|xy)$/

export const isResponse = ({ name }: XmlElement): boolean => responses.test(name)

/** The responses of an item, in document order. */
export const responsesIn = (presentation: XmlElement): XmlElement[] => elementsIn(presentation).filter(isResponse)

/** The text of an element as HTML: a block for each material. What belongs to a response or a list of answers is left out. */
export function materialHtml(element: XmlElement): string {
  return element.children
    .filter(isElement)
    .map((child) => {
      if (isResponse(child) || /^(render_|response_label)/.test(child.name)) return ''
      if (child.attributes.class === 'RIGHT_MATCH_BLOCK') return ''
      return child.name === 'material' ? block(child) : materialHtml(child)
    })
    .join('')
}

const block = (material: XmlElement) => {
  const html = elementsIn(material).map(readPart).join('')
  return html.trim() ? `<div>${html}</div>` : ''
}

function readPart(part: XmlElement): string {
  const { texttype, type, uri } = part.attributes
  if (part.name === 'mattext') return readText(textOf(part), texttype)
  if (part.name === 'mat_formattedtext') return readText(textOf(part), type)
  if (part.name === 'matimage' && uri) return `<img src="${escapeMarkup(uri)}" alt="">`
  return part.name === 'matbreak' ? '<br>' : ''
}

/** Text declared as plain is taken literally; without a declaration, tags and references tell. */
function readText(text: string, type = ''): string {
  const isHtml = /html|smart/i.test(type) || (type === '' && /<\/?[a-z][^<>]*>|&[a-z]+;|&#\d+;/i.test(text))
  return isHtml ? text : escapeMarkup(text.trim()).replace(/\r?\n/g, '<br>')
}
