import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import type { XmlElement, XmlNode } from './element.ts'

/** Why a document cannot be trusted or read beyond a line. */
export interface XmlProblem {
  kind: 'malformed' | 'doctype' | 'depth'
  message: string
  /** From 1. */
  line: number
}

/** The root as far as it could be read, and the first problem. */
interface ParsedXml {
  root?: XmlElement
  problem?: XmlProblem
}

interface ParseOptions {
  /** Resolves prefixes: names are local names then, and an unknown prefix is a problem. */
  namespaces: boolean
  /** How deep elements may nest; far less than the stack of a recursive reader holds. */
  maxDepth: number
  /** Maps the names of elements and attributes. */
  rename?: (name: string) => string
}

/** Parses a document. Never throws; reading goes on after a problem, except for elements nested too deep. */
export function parseXml(text: string, { namespaces, maxDepth, rename = (name) => name }: ParseOptions): ParsedXml {
  const parser = new SaxesParser({ xmlns: namespaces })
  const open: XmlElement[] = []
  const parsed: ParsedXml = {}
  let line = 1
  const append = (node: XmlNode) => open.at(-1)?.children.push(node)
  const report = (kind: XmlProblem['kind'], message: string) => {
    parsed.problem ??= { kind, message, line: parser.line }
  }
  // Saxes puts its own line and column in front.
  parser.on('error', ({ message }) => report('malformed', message.replace(/^\d+:\d+: /, '')))
  parser.on('doctype', () => report('doctype', 'has a document type (<!DOCTYPE>)'))
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('opentagstart', () => {
    line = parser.line
    if (open.length < maxDepth) return
    report('depth', `nests deeper than ${maxDepth} elements`)
    throw new TooDeep()
  })
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const read = namespaces ? readAttributes(attributes as Record<string, SaxesAttributeNS>, rename) : attributes
    const element: XmlElement = {
      name: rename(local ?? name),
      namespace: uri ?? '',
      attributes: read as Record<string, string>,
      children: [],
      line,
    }
    append(element)
    parsed.root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  try {
    parser.write(text).close()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return parsed
}

class TooDeep extends Error {}

/** Attributes by their local names: `xml:lang` is `lang`. Namespace declarations are left out. */
const readAttributes = (attributes: Record<string, SaxesAttributeNS>, rename: (name: string) => string) =>
  Object.fromEntries(
    Object.values(attributes)
      .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
      .map(({ local, value }) => [rename(local), value]),
  )
