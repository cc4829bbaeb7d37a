import { renameMedia } from '../../core/media/media-src.ts'
import { type PublicQuiz, toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import type { ShownDraft } from './draft-state.ts'
import type { ShowableQuiz } from './showable-quiz.ts'

/** Number of earlier states that can still be graded, for requests that were sent just before a change. */
const keptVersions = 20

/** A draft as a preview shows it: its current state and its last ones. Nothing is published. */
export class DraftVersions {
  readonly id: string
  /** By version, the newest last. */
  readonly #quizzes = new Map<string, Quiz>()
  readonly #addressOf: ((src: string) => string) | undefined
  #shown: ShownDraft | undefined

  /** `addressOf` returns where the preview finds a picture, by its path. */
  constructor(id: string, addressOf?: (src: string) => string) {
    this.id = id
    this.#addressOf = addressOf
  }

  /** The last state that has a valid item. */
  get shown(): ShownDraft | undefined {
    return this.#shown
  }

  /** Returns a version of the quiz, by default the shown one. */
  find(version = this.#shown?.quiz.version): { quiz: Quiz; version: string } | undefined {
    const quiz = version === undefined ? undefined : this.#quizzes.get(version)
    return quiz && version !== undefined ? { quiz, version } : undefined
  }

  show({ quiz, cards }: ShowableQuiz): ShownDraft {
    const version = versionOf(quiz)
    this.#quizzes.delete(version)
    this.#quizzes.set(version, quiz)
    for (const oldest of [...this.#quizzes.keys()].slice(0, -keptVersions)) this.#quizzes.delete(oldest)
    const items = quiz.items.map(({ id, type, prompt }) => ({
      id,
      type,
      prompt,
      ...(cards.has(id) && { isCard: true as const }),
    }))
    this.#shown = { quiz: this.toPublic(quiz, version), mode: quiz.mode ?? 'practice', items }
    return this.#shown
  }

  /** Always practice mode: the widget can show practice as a test, but not the other way round. */
  toPublic(quiz: Quiz, version: string): PublicQuiz {
    const shown = toPublicQuiz({ ...quiz, mode: 'practice' }, this.id, version)
    return this.#addressOf ? renameMedia(shown, this.#addressOf) : shown
  }
}
