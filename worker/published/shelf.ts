import type { Quiz } from '../../core/quiz.ts'
import type { Current } from '../db/quizzes.ts'
import { limits } from '../limits.ts'
import { LeastRecent } from './least-recent.ts'

/** A published version as an isolate holds it: its public view as JSON text, and its key where that was needed. */
export interface HeldVersion {
  text: string
  quiz?: Quiz
}

/** Which version of a quiz is current, and until when that is taken for granted. */
interface HeldCurrent extends Current {
  freshUntil: number
}

/** What one isolate keeps of the published quizzes between requests. */
export interface Shelf {
  versions: LeastRecent<HeldVersion>
  currents: LeastRecent<HeldCurrent>
  /** Ids that no quiz has, and until when that is taken for granted. */
  misses: LeastRecent<number>
}

/** An empty shelf. What does not exist has a small place of its own, so that made-up ids crowd out nothing. */
export const createShelf = (): Shelf => ({
  versions: new LeastRecent(limits.shelfBytes),
  currents: new LeastRecent(limits.currentEntries),
  misses: new LeastRecent(limits.missEntries),
})
