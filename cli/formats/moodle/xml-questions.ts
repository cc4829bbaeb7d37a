import { SaxesParser } from 'saxes'
import { type CutQuestion, cutQuestions } from './cut-questions.ts'

/** An element of XML: its own text joined, its children in order. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

/** A question, with the line on which it begins, or what is wrong with the XML there. */
export interface XmlQuestion {
  element: XmlElement
  line: number
  broken?: string
}

const deepest = 60

/**
 * Reads the questions of an XML file one at a time, each by itself: where the XML is broken, the question that is
 * concerned says so, and no other. A document type is refused, and with it every entity that a file could define.
 */
export async function* readXmlQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<XmlQuestion> {
  const cutter = cutQuestions(file)
  for await (const piece of pieces) yield* cutter.write(piece).map(parseQuestion)
  yield* cutter.end().map(parseQuestion)
}

function parseQuestion({ text, line, broken }: CutQuestion): XmlQuestion {
  if (!/^<question[\s/>]/.test(text)) return { element: nameStray(text), line, broken: broken ?? 'is no question' }
  const { root, slip } = parseElement(text, line)
  const reason = broken ?? slip
  return { element: root ?? newElement('question'), line, ...(reason && { broken: reason }) }
}

/** What has no beginning of a question may have its name all the same, by which its owner finds it. */
function nameStray(text: string): XmlElement {
  const name = /<name>\s*<text>([^<]*)<\/text>/.exec(text)?.[1]
  return { ...newElement('question'), children: name ? [{ ...newElement('name'), text: name }] : [] }
}

const newElement = (name: string, attributes: Record<string, string> = {}): XmlElement => ({
  name,
  attributes,
  text: '',
  children: [],
})

/** The element as far as it can be read, and the first slip in it. */
function parseElement(xml: string, line: number): { root?: XmlElement; slip?: string } {
  const parser = new SaxesParser({ xmlns: false, position: true })
  const open: XmlElement[] = []
  const read: { root?: XmlElement; slip?: string } = {}
  parser.on('opentag', ({ name, attributes }) => {
    const element = newElement(name, attributes)
    if (open.length > deepest) throw new TooDeep()
    if (open.length > 0) open.at(-1)?.children.push(element)
    else read.root ??= element
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (element) element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => open.pop())
  parser.on('error', ({ message }) => {
    read.slip ??= describeSlip(xml, line, { message, line: parser.line })
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    read.slip ??= `nests deeper than ${deepest} elements`
  }
  return read
}

class TooDeep extends Error {}

/** A mark that people often forget to write as XML wants it, outside of CDATA and comments; the parser finds it too late. */
function findAmpersand(xml: string): number | undefined {
  const parts = xml.matchAll(/<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&(?!(?:#\d+|#x[\da-f]+|\w+);)/gis)
  return [...parts].find(([part]) => part === '&')?.index
}

/** The first slip, by what the parser says of it without its own count of lines. */
function describeSlip(xml: string, line: number, found: { message: string; line: number }): string {
  const mark = findAmpersand(xml)
  const at = mark === undefined ? found.line : xml.slice(0, mark).split('\n').length
  const said = found.message.replace(/^\d+:\d+: /, '')
  const hint = /character in tag name/.test(said) ? ', where a "<" of its own is written &lt;' : ''
  const why = mark === undefined ? `${said.replace(/\.$/, '')}${hint}` : 'an "&" of its own, which is written &amp;'
  return `the XML is broken on line ${line + at - 1}: ${why}`
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** What an element says: of its `<text>` if it has one, trimmed. */
export const textOf = (element: XmlElement | undefined): string =>
  (childOf(element, 'text') ?? element)?.text.trim() ?? ''
