import { basename } from 'node:path'
import { SaxesParser } from 'saxes'
import { UnreadableBank } from '../format.ts'
import { openText } from '../read-text.ts'

/** An element of XML: its own text joined, its children in order. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  text: string
  children: XmlElement[]
}

/** An element below the root, with the line on which it begins, or what is wrong with the XML there. */
export interface XmlQuestion {
  element: XmlElement
  line: number
  broken?: string
}

const limits = { depth: 60, characters: 200_000_000 }

/**
 * Reads the children of an XML file's root one at a time. A document type is refused, and with it every entity that a
 * file could define. Where the XML is broken, the question that is concerned says so.
 */
export async function* readXmlQuestions(path: string): AsyncGenerator<XmlQuestion> {
  const { pieces } = await openText(path)
  const collector = collectQuestions(basename(path))
  for await (const piece of pieces) {
    collector.write(piece)
    yield* collector.take()
  }
  collector.end()
  yield* collector.take()
}

function collectQuestions(file: string) {
  const parser = new SaxesParser({ xmlns: false, position: true, fileName: file })
  const ready: XmlQuestion[] = []
  const open: XmlElement[] = []
  let current: XmlQuestion | undefined
  let characters = 0
  let tagLine = 1

  parser.on('doctype', () => {
    throw new UnreadableBank(`${file} has a document type (<!DOCTYPE …>), which is refused: it could define entities`)
  })
  parser.on('opentagstart', () => {
    tagLine = parser.line
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, text: '', children: [] }
    if (open.length > limits.depth) throw new UnreadableBank(`${file} nests deeper than ${limits.depth} elements`)
    if (open.length === 1) current = { element, line: tagLine }
    if (open.length > 1) open.at(-1)?.children.push(element)
    open.push(element)
  })
  const addText = (text: string) => {
    const element = open.at(-1)
    if (!element || open.length < 2) return
    characters += text.length
    if (characters > limits.characters)
      throw new UnreadableBank(`${file} has a question of more than 200 million characters`)
    element.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    open.pop()
    if (open.length !== 1 || !current) return
    ready.push(current)
    current = undefined
    characters = 0
  })
  parser.on('error', ({ message }) => {
    const broken = `the XML is broken: ${message.replace(/^.*?:\d+:\d+: /, '')}`
    if (current) current.broken ??= broken
    else
      ready.push({ element: { name: 'question', attributes: {}, text: '', children: [] }, line: parser.line, broken })
  })
  return {
    write: (piece: string) => parser.write(piece),
    end: () => {
      parser.close()
      if (current) ready.push({ ...current, broken: current.broken ?? 'the file ends in the middle of it' })
    },
    take: () => ready.splice(0),
  }
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

/** What an element says: of its `<text>` if it has one, trimmed. */
export const textOf = (element: XmlElement | undefined): string =>
  (childOf(element, 'text') ?? element)?.text.trim() ?? ''
