import { type SaxesAttributeNS, SaxesParser } from 'saxes'

/**
 * An element, by the names of QTI 3 without their prefix: `choiceInteraction` and `qti-choice-interaction` are both
 * `choice-interaction`, `responseIdentifier` is `response-identifier`; so one reader reads all versions.
 */
export interface XmlElement {
  name: string
  namespace: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
  /** Where it begins, from 1. */
  line: number
}

export type XmlNode = XmlElement | string

/** Why a document is not read, in words for its owner, with the line if there is one. */
export class BrokenXml extends Error {
  readonly line: number | undefined
  constructor(message: string, line?: number) {
    super(message)
    this.line = line
  }
}

/** Why a document is not read that could name other files, or grow without measure. */
export class ForbiddenXml extends BrokenXml {}

/** Deeper than any sensible document, and far less than what a recursive reader's stack holds. */
const deepest = 200

/** Reads a document. Throws `BrokenXml` for what is no XML, and for any document type: it could name other files. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | undefined
  const append = (node: XmlNode) => open.at(-1)?.children.push(node)
  const stop = (message: string) => {
    throw new BrokenXml(message, parser.line)
  }
  parser.on('error', (error) => stop(`is not well-formed XML (${error.message.replace(/^[\d:]+ /, '')})`))
  parser.on('doctype', () => {
    throw new ForbiddenXml('has a document type (<!DOCTYPE>), which could name other files; take it out', parser.line)
  })
  parser.on('text', append)
  parser.on('cdata', append)
  let line = 1
  parser.on('opentagstart', () => {
    line = parser.line
    if (open.length >= deepest) stop(`is nested more than ${deepest} deep`)
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = {
      name: toName(local),
      namespace: uri,
      attributes: read(attributes),
      children: [],
      line,
    }
    append(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  parser.write(text.replace(/^\uFEFF/, '')).close()
  return root ?? stop('is empty')
}

const toName = (local: string) =>
  local.replace(/^qti-/, '').replace(/(?<=[a-z0-9])[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)

/** Attributes by their local names: `xml:lang` is `lang`. Those of the namespaces themselves tell nothing more. */
const read = (attributes: Record<string, SaxesAttributeNS>) =>
  Object.fromEntries(
    Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ local, value }) => [toName(local), value]),
  )

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

export const childElements = (element: XmlElement, name?: string): XmlElement[] =>
  element.children.filter(isElement).filter((child) => name === undefined || child.name === name)

export const childElement = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element && childElements(element, name)[0]

/** The element and all below it, in the order of the document. */
export const elementsIn = (element: XmlElement): XmlElement[] => [
  element,
  ...childElements(element).flatMap((child) => elementsIn(child)),
]

export const textOf = (node: XmlNode): string => (isElement(node) ? node.children.map(textOf).join('') : node)
