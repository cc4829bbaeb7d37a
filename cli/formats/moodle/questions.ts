import type { XmlElement } from '../xml/element.ts'
import { parseXml, type XmlProblem } from '../xml/parse.ts'
import { type CutQuestion, cutQuestions } from './cut-questions.ts'

/** A question, with the line on which it begins, and what is wrong with its XML. */
export interface Question {
  element: XmlElement
  line: number
  broken?: string
}

/**
 * Reads the questions of a file one at a time, each on its own, so that broken XML affects only its question. Document
 * types are refused, and with them the entities that a file could define.
 */
export async function* parseQuestions(file: string, pieces: AsyncIterable<string>): AsyncGenerator<Question> {
  const cutter = cutQuestions(file)
  for await (const piece of pieces) yield* cutter.write(piece).map(parseQuestion)
  yield* cutter.end().map(parseQuestion)
}

function parseQuestion({ text, line, broken }: CutQuestion): Question {
  if (!/^<question[\s/>]/.test(text)) return { element: nameStray(text), line, broken: broken ?? 'is not a question' }
  const { root, problem } = parseXml(text, { namespaces: false, maxDepth: 61 })
  const reason = broken ?? (problem && describeProblem(text, line, problem))
  return { element: root ?? newElement('question'), line, ...(reason && { broken: reason }) }
}

/** Text without the start of a question may contain its name, by which its owner finds it. */
function nameStray(text: string): XmlElement {
  const name = /<name>\s*<text>([^<]*)<\/text>/.exec(text)?.[1]
  return newElement('question', name ? [newElement('name', [name])] : [])
}

const newElement = (name: string, children: XmlElement['children'] = []): XmlElement => ({
  name,
  namespace: '',
  attributes: {},
  children,
  line: 1,
})

/** Describes a problem with its line in the file. A stray "&" is searched for: the parser reports it too late. */
function describeProblem(xml: string, line: number, { kind, message, line: at }: XmlProblem): string {
  if (kind !== 'malformed') return message
  const mark = findAmpersand(xml)
  const lines = mark === undefined ? at : xml.slice(0, mark).split('\n').length
  const hint = /character in tag name/.test(message) ? '; write a literal "<" as &lt;' : ''
  const why = mark === undefined ? `${message.replace(/\.$/, '')}${hint}` : 'a literal "&"; write it as &amp;'
  return `the XML is broken on line ${line + lines - 1}: ${why}`
}

/** The position of the first "&" that begins no reference, outside of CDATA and comments. */
function findAmpersand(xml: string): number | undefined {
  const parts = xml.matchAll(/<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&(?!(?:#\d+|#x[\da-f]+|\w+);)/gis)
  return [...parts].find(([part]) => part === '&')?.index
}
