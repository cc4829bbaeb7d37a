import { toPublicQuiz } from '../../core/public-quiz.ts'
import { type Quiz, quizId } from '../../core/quiz.ts'
import type { Database } from '../db/database.ts'
import type { Current } from '../db/quizzes.ts'
import { readVersion } from '../db/versions.ts'
import { findCurrent, holdCurrent, isMissing } from './current.ts'
import type { Edge } from './edge.ts'
import type { HeldVersion, Shelf } from './shelf.ts'

/** The published quizzes as one request finds them: on the isolate's shelf, in the edge cache, or in the database. */
export interface Catalogue {
  /** The current version of a quiz, and whether it has variants; undefined where there is no such quiz. */
  findCurrent(quiz: string): Promise<Current | undefined>
  /** A version with its key; undefined if there is no such version. Never send it to a learner: see `toPublicQuiz`. */
  findQuiz(quiz: string, version: string): Promise<Quiz | undefined>
  /** The public view of a version as JSON text; undefined if there is no such version. */
  findPublicText(quiz: string, version: string): Promise<string | undefined>
  /** Takes note of what has just been published. */
  notePublished(quiz: string, version: string, content: Quiz): void
}

/** Where a catalogue looks. */
export interface Places {
  shelf: Shelf
  edge: Edge
  database: Database
}

/** Opens the catalogue for one request. A version never changes, so it is cached once found. */
export function openCatalogue(places: Places): Catalogue {
  const { shelf, edge, database } = places
  const keyOf = (quiz: string, version: string) => `${quiz}@${version}`

  const hold = (key: string, held: HeldVersion) => {
    // A parsed quiz weighs about three times the text of its public view.
    shelf.versions.set(key, held, held.text.length * (held.quiz ? 4 : 1))
    return held
  }

  const holdQuiz = (id: string, version: string, quiz: Quiz) => {
    const text = JSON.stringify(toPublicQuiz(quiz, id, version))
    edge.writeText(id, version, text)
    return hold(keyOf(id, version), { text, quiz })
  }

  const read = async (id: string, version: string) => {
    if (isMissing(shelf, id)) return undefined
    const quiz = await readVersion(database, id, version)
    return quiz && holdQuiz(id, version, quiz)
  }

  return {
    findCurrent: async (id) => (isQuizId(id) ? findCurrent(places, id) : undefined),
    async findQuiz(id, version) {
      if (!isQuizId(id)) return undefined
      return shelf.versions.get(keyOf(id, version))?.quiz ?? (await read(id, version))?.quiz
    },
    async findPublicText(id, version) {
      if (!isQuizId(id)) return undefined
      const key = keyOf(id, version)
      const held = shelf.versions.get(key)
      if (held) return held.text
      const text = await edge.readText(id, version)
      return text === undefined ? (await read(id, version))?.text : hold(key, { text }).text
    },
    notePublished(id, version, content) {
      holdQuiz(id, version, content)
      // Stale at once: only the database knows whether there are variants.
      holdCurrent(shelf, id, { version, hasVariants: false }, 0)
      edge.writeCurrent(id, version)
    },
  }
}

/** What cannot be the id of a quiz is looked up nowhere. */
const isQuizId = (id: string) => quizId.safeParse(id).success
