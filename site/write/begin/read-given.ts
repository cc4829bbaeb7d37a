import type { Article } from '../../../authoring/article/article.ts'
import { makeDraft } from '../../../authoring/article/make-draft.ts'
import { isHtml, readTextArticle } from '../../../authoring/article/read-text-article.ts'
import type { QuizProblem } from '../../../authoring/check/problem.ts'
import { isEditable } from '../../../authoring/editing/is-editable.ts'
import { isToDo } from '../../../authoring/to-do.ts'
import { startChecker } from '../checking/checker.ts'
import type { Draft } from '../draft/draft.ts'
import { itemTypeNames } from '../item-types.ts'
import type { OpenDraft } from '../open-draft.ts'
import { readFileText } from './read-file.ts'

/** What was pasted, or the text of a file. */
export interface Given {
  /** Of a file. */
  name?: string
  text: string
  /** The same with its markup, from the clipboard. */
  html?: string
}

/** Why nothing could be begun: the key of a text, and the first mistake of a quiz file that is not JSON. */
export interface Failure {
  failure: 'nothingGiven' | 'notText' | 'notJson' | 'notAQuiz' | 'noArticle'
  mistake?: QuizProblem | undefined
}

export type Begun = OpenDraft | Failure

/** Makes a draft of a file. */
export async function readGivenFile(file: File): Promise<Begun> {
  const text = await readFileText(file)
  return text === undefined ? { failure: 'notText' } : readGiven({ name: file.name, text })
}

/** Makes a draft of an article or of a quiz file. */
export async function readGiven({ name = '', text, html }: Given): Promise<Begun> {
  if (!text.trim() && !html) return { failure: 'nothingGiven' }
  if (name.endsWith('.json') || /^\s*\{/.test(text)) return readQuizFile(name, text)
  const article = await readArticle(text, html)
  if (article.blocks.length === 0) return { failure: 'noArticle' }
  const { quiz } = makeDraft(article, new Date().toISOString().slice(0, 10))
  return { quiz: 'my-quiz', draft: withoutToDos(quiz as Draft) }
}

/** Leaves out what the command line would ask its author to replace: here the empty field asks for it. */
function withoutToDos({ title, source, ...draft }: Draft): Draft {
  const known = Object.entries(source ?? {}).filter(([, text]) => !isToDo(text))
  return { title: isToDo(title) ? '' : title, ...draft, source: Object.fromEntries(known) }
}

async function readArticle(text: string, html: string | undefined): Promise<Article> {
  if (!html && !isHtml(text)) return readTextArticle(text)
  const { readPastedHtml, readPageHtml } = await import('./read-html.ts')
  return html ? readPastedHtml(html, text) : readPageHtml(text)
}

async function readQuizFile(name: string, text: string): Promise<Begun> {
  try {
    const { $schema: _, ...value } = JSON.parse(text)
    if (!isEditable(value, itemTypeNames)) return { failure: 'notAQuiz' }
    return { quiz: name.replace(/\.json$/, '') || 'my-quiz', draft: value as unknown as Draft }
  } catch {
    const checker = startChecker()
    const mistake = await checker.run('findMistake', text).finally(checker.stop)
    return { failure: 'notJson', mistake }
  }
}
