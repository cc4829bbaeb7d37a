import type { Author, History, NewAuthor, Publications } from '../api/author-schemas.ts'
import type { OperationExamples } from './example-types.ts'
import { exampleId, exampleQuiz, exampleTime, exampleVersion } from './examples.ts'
import { invalidQuery, notYours } from './problem-examples.ts'

export const exampleAuthor = '5c0b9e27d1a4'
const name = 'Desk A'
export const exampleAuthorKey = `${exampleAuthor}Jq3ZtR8vXw1LmNc5KdHs7g`
const time = new Date(exampleTime).toISOString()

/** The quiz of the examples, which an author has published. */
export const exampleCurrent = { version: exampleVersion, publishedAt: time, author: name }

const author = { id: exampleAuthor, name, createdAt: time } satisfies Author

const history = {
  id: exampleId,
  owner: name,
  current: exampleCurrent,
  versions: [exampleCurrent],
} satisfies History

const { title, language } = exampleQuiz
const publications = {
  author: { id: exampleAuthor, name },
  quizzes: [{ id: exampleId, title, language, mode: 'practice', owner: name, current: exampleCurrent }],
} satisfies Publications

const ofOperator = { unauthorized: { detail: 'Only the key of the operator of this host can do this.' } }

/** The examples of authors and what they have published. */
export const authorExamples: Record<string, OperationExamples> = {
  createAuthor: {
    body: { new: { name } },
    answers: { 201: { new: { id: exampleAuthor, name, key: exampleAuthorKey } satisfies NewAuthor } },
    problems: {
      ...ofOperator,
      'invalid-request': {
        detail: 'The body is invalid: see "errors".',
        errors: [{ pointer: '/name', detail: 'is required' }],
      },
    },
  },
  listAuthors: { answers: { 200: { authors: { authors: [author] } } }, problems: ofOperator },
  revokeAuthor: {
    problems: { ...ofOperator, 'unknown-author': { detail: 'No author has this id. GET /api/authors lists them.' } },
  },
  listPublications: {
    answers: { 200: { page: publications } },
    problems: invalidQuery('cursor', 'must be the "cursor" of the previous page'),
  },
  getSource: {
    answers: { 200: { quiz: exampleQuiz } },
    problems: {
      'not-your-quiz': notYours,
      ...invalidQuery('version', 'must be the 16 characters of a version'),
    },
  },
  listVersions: { answers: { 200: { versions: history } }, problems: { 'not-your-quiz': notYours } },
  withdrawQuiz: { problems: { 'not-your-quiz': notYours } },
}
