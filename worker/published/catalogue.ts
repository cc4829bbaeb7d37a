import { toPublicQuiz } from '../../core/public-quiz.ts'
import { type Quiz, quizId } from '../../core/quiz.ts'
import type { Current, Listing } from '../db/quizzes.ts'
import { readVersion } from '../db/versions.ts'
import { limits } from '../limits.ts'
import { findCurrent, holdCurrent, isMissing, type StorageTiers } from './current.ts'
import { findListing } from './listing.ts'
import type { HeldVersion } from './memory-cache.ts'

/** The published quizzes, from the isolate's memory, the edge cache or the database. */
export interface Catalogue {
  /** The current version of a quiz, whether it is withdrawn and has variants; undefined if there is no such quiz. */
  findCurrent(quiz: string): Promise<Current | undefined>
  /** A version with its key; undefined if it is unknown. No field of it may reach a learner unpicked. */
  findQuiz(quiz: string, version: string): Promise<Quiz | undefined>
  /** The public view of a version as JSON text; empty if only classes take the quiz; undefined if it is unknown. */
  findPublicText(quiz: string, version: string): Promise<string | undefined>
  /** The published quizzes, as the front page lists them. */
  findListing(): Promise<Listing>
  /** Caches a version that has just been published. */
  notePublished(quiz: string, version: string, content: Quiz): void
  /** Caches that a quiz has just been withdrawn. */
  noteWithdrawn(quiz: string, version: string): void
}

/** Opens the catalogue for one request. A version never changes, so it is cached once found. */
export function openCatalogue(tiers: StorageTiers): Catalogue {
  const { memory, edge, database } = tiers
  const keyOf = (quiz: string, version: string) => `${quiz}@${version}`

  const hold = (key: string, held: HeldVersion) => {
    // A parsed quiz weighs about three times the text of its public view.
    memory.versions.set(key, held, (held.text.length || limits.classOnlyWeight) * (held.quiz ? 4 : 1))
    return held
  }

  const holdQuiz = (id: string, version: string, quiz: Quiz) => {
    const isPublic = quiz.access === undefined
    const text = isPublic ? JSON.stringify(toPublicQuiz(quiz, id, version)) : ''
    if (isPublic) edge.writeText(id, version, text)
    return hold(keyOf(id, version), { text, quiz })
  }

  const read = async (id: string, version: string) => {
    if (isMissing(memory, id)) return undefined
    const quiz = await readVersion(database, id, version)
    return quiz && holdQuiz(id, version, quiz)
  }

  const noteCurrent = (id: string, version: string, withdrawn: boolean) => {
    // Already stale: only the database knows whether there are variants.
    holdCurrent(memory, id, { version, withdrawn, hasVariants: false }, 0)
    edge.writeCurrent(id, { version, withdrawn })
  }

  return {
    findCurrent: async (id) => (isQuizId(id) ? findCurrent(tiers, id) : undefined),
    async findQuiz(id, version) {
      if (!isQuizId(id)) return undefined
      return memory.versions.get(keyOf(id, version))?.quiz ?? (await read(id, version))?.quiz
    },
    async findPublicText(id, version) {
      if (!isQuizId(id)) return undefined
      const key = keyOf(id, version)
      const held = memory.versions.get(key)
      if (held) return held.text
      const text = await edge.readText(id, version)
      return text === undefined ? (await read(id, version))?.text : hold(key, { text }).text
    },
    findListing: () => findListing(tiers),
    notePublished(id, version, content) {
      holdQuiz(id, version, content)
      noteCurrent(id, version, false)
    },
    noteWithdrawn: (id, version) => noteCurrent(id, version, true),
  }
}

/** An impossible id is not looked up. */
const isQuizId = (id: string) => quizId.safeParse(id).success
