import { z } from 'zod'
import { htmlToInline } from '../../../authoring/formats/html.ts'
import { inlineText } from '../../../core/inline.ts'
import { readers } from './items/index.ts'
import { libraryName, metadata, type Question } from './question.ts'

/** A text between questions. */
export interface Text {
  html: string
  category?: string
}

/** The contents of a package in their order, and the other content types in it. */
export interface Contents {
  parts: (Question | Text)[]
  /** Content types that are neither question, text nor container, as often as they occur. */
  others: string[]
}

const unnamed = { library: '(not named)', params: undefined, metadata: metadata.parse({}) }

/** A content; one without a library is named as such, so that none is lost in silence. */
const content = z.object({ library: z.string(), params: z.unknown().optional(), metadata }).catch(unnamed)
const wrapped = z
  .object({ content })
  .transform(({ content }) => content)
  .catch(unnamed)
type Content = z.infer<typeof content>

const listOf = (name: string, entry: typeof content | typeof wrapped) =>
  z.object({ [name]: z.array(entry) }).transform((value): Content[] => value[name] ?? [])

/** How the contents inside a container are listed. */
const containers: Record<string, z.ZodType<Content[]>> = {
  'H5P.Column': listOf('content', wrapped),
  'H5P.RowColumn': listOf('content', wrapped),
  'H5P.Row': listOf('columns', wrapped),
  'H5P.InteractiveBook': listOf('chapters', content),
}

const texts = new Set(['H5P.AdvancedText', 'H5P.Text'])
const text = z.object({ text: z.string() })

export const isContainer = (library: string): boolean => Object.hasOwn(containers, libraryName(library))

/** Lists the questions and texts in a container, at any depth. A chapter of a book is the category of its questions. */
export function listContents(library: string, params: unknown): Contents {
  const contents: Contents = { parts: [], others: [] }
  let questions = 0
  const add = ({ library, params, metadata }: Content, category: string | undefined) => {
    const name = libraryName(library)
    const within = category === undefined ? {} : { category }
    if (isContainer(name)) addAll(name, params, category)
    else if (name === 'H5P.QuestionSet') addSet(params, category)
    else if (texts.has(name)) contents.parts.push({ html: text.safeParse(params).data?.text ?? '', ...within })
    else if (readers.has(name))
      contents.parts.push({ library, params, place: ++questions, ...titled(metadata.title), ...within })
    else contents.others.push(library)
  }
  const addSet = (params: unknown, category: string | undefined) => {
    const { data = [] } = listOf('questions', content).safeParse(params)
    for (const one of data) add(one, category)
  }
  const addAll = (name: string, params: unknown, category: string | undefined) => {
    const { data = [] } = containers[name]?.safeParse(params) ?? {}
    const isBook = name === 'H5P.InteractiveBook'
    for (const one of data) add(one, isBook ? (titled(one.metadata.title).title ?? category) : category)
  }
  addAll(libraryName(library), params, undefined)
  return contents
}

/** Reads a title: plain text with character references. The editor's default, "Untitled …", is ignored. */
export function titled(title: string | undefined): { title?: string } {
  const plain = inlineText(htmlToInline(title ?? '').text).trim()
  return plain && !/^Untitled\b/.test(plain) ? { title: plain } : {}
}

/** Names the contents that were left out: "H5P.Video 1.6, 2 of them". */
export const describeOthers = (others: readonly string[]): string[] =>
  [...new Set(others)].map((library) => {
    const count = others.filter((other) => other === library).length
    return `${library}${count > 1 ? `, ${count} of them` : ''}: only questions and texts are imported`
  })
