/** An element of XML, as `parseXml` returns it. */
export interface XmlElement {
  name: string
  /** Empty where namespaces are not resolved. */
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Line of its start tag, from 1. */
  line: number
}

export type XmlNode = XmlElement | string

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The child elements, or those of one name. */
export const childElements = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name)

/** The first child element of a name. */
export const childElement = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => isElement(child) && child.name === name)

/** The element and its descendants, in document order. */
export const elementsIn = (element: XmlElement): XmlElement[] => [
  element,
  ...childElements(element).flatMap((child) => elementsIn(child)),
]

/** All text of a node, that of descendants included. */
export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node)

/** The text of an element without that of its child elements. */
export const ownText = ({ children }: XmlElement): string => children.filter((child) => !isElement(child)).join('')
