import type { DefaultTreeAdapterTypes } from 'parse5'
import { parseHtml } from '../../../authoring/formats/html-fragment.ts'
import type { XmlElement, XmlNode } from '../xml/element.ts'

/** An element under the names of QTI 3. */
export const node = (name: string, attributes: XmlElement['attributes'], ...children: XmlNode[]): XmlElement => ({
  name,
  namespace: '',
  attributes,
  children,
  line: 0,
})

/** HTML as content of an item. */
export const htmlNodes = (html: string): XmlNode[] => parseHtml(html).nodes.flatMap(toNode)

function toNode(child: DefaultTreeAdapterTypes.ChildNode): XmlNode[] {
  if ('value' in child) return [child.value]
  if (!('tagName' in child)) return []
  const attributes = Object.fromEntries(child.attrs.map(({ name, value }) => [name, value]))
  return [node(child.tagName, attributes, ...child.childNodes.flatMap(toNode))]
}

export const variable = (identifier: string) => node('variable', { identifier })
export const baseValue = (type: string, value: string | number) =>
  node('base-value', { 'base-type': type }, String(value))
export const setOutcome = (identifier: string, value: XmlElement) => node('set-outcome-value', { identifier }, value)
