import { childElement, elementsIn, type XmlElement } from '../xml/element.ts'

const isInteraction = ({ name }: XmlElement) => name.endsWith('-interaction') && name !== 'end-attempt-interaction'

/** The interactions of an item, in document order. */
export const interactionsOf = (item: XmlElement): XmlElement[] => {
  const body = childElement(item, 'item-body')
  return body ? elementsIn(body).filter(isInteraction) : []
}
