import type { Article } from '../../../authoring/article/article.ts'
import { guessLanguage } from '../../../authoring/article/guess-language.ts'
import { readTextArticle } from '../../../authoring/article/read-text-article.ts'
import { withFields } from '../draft/changes.ts'
import type { Draft, DraftSource } from '../draft/draft.ts'
import type { OpenDraft } from '../open-draft.ts'

/** What was pasted, dropped or opened. */
export interface Given {
  /** Of a file. */
  name?: string
  text: string
}

/** A draft, or the key of the text that says what is wrong. */
export type Begun = OpenDraft | { failure: 'nothingGiven' | 'notAQuiz' }

/** Makes a draft of an article or of a quiz file. */
export async function readGiven({ name = '', text }: Given): Promise<Begun> {
  if (!text.trim()) return { failure: 'nothingGiven' }
  if (name.endsWith('.json') || /^\s*\{/.test(text)) return readQuizFile(name, text)
  return { quiz: 'my-quiz', draft: draftOf(readTextArticle(text)) }
}

function readQuizFile(name: string, text: string): Begun {
  try {
    const { $schema: _, ...value } = JSON.parse(text)
    if (!Array.isArray(value.items)) return { failure: 'notAQuiz' }
    return { quiz: name.replace(/\.json$/, '') || 'my-quiz', draft: value as Draft }
  } catch {
    return { failure: 'notAQuiz' }
  }
}

const draftOf = ({ title = '', publisher, author, url, published, language, paragraphs }: Article): Draft => ({
  title,
  language: language ?? guessLanguage(paragraphs.join(' ')),
  source: withFields<DraftSource>({ title }, { publisher, author, url, published }),
  mode: 'practice',
  stimulus: paragraphs,
  items: [],
})
