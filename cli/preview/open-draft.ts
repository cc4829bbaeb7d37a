import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { DraftState, ShownDraft } from '../../authoring/draft-state.ts'
import { readShowableQuiz, type ShowableQuiz } from '../../authoring/showable-quiz.ts'
import { listMedia, renameMedia } from '../../core/media/media-src.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import { findMedia } from '../media/find-media.ts'
import { type QuizFile, quizIdOf, readQuizFile } from '../quiz-file.ts'

/** Number of earlier states that can still be graded, for requests that were sent just before a save. */
const keptVersions = 20

/** The draft in the preview: the current file and its last states. Nothing is published. */
export class OpenDraft {
  readonly id: string
  readonly file: string
  /** By version, the newest last. */
  readonly #quizzes = new Map<string, Quiz>()
  #found = ''
  state: DraftState

  constructor(file: string) {
    this.file = file
    this.id = quizIdOf(file)
    this.state = { file, saved: 0, problems: [], broken: true }
  }

  /** Reads the file. Returns false if nothing has changed, because one save may be noticed twice. */
  async read(): Promise<boolean> {
    const read = await readQuizFile(this.file)
    const showable = makeShowable(read)
    const quiz = showable && (await stampMedia(showable.quiz, this.file))
    const found = JSON.stringify([read.text, read.problems, quiz && listMedia(quiz)])
    if (found === this.#found) return false
    this.#found = found
    const before = this.state
    const shown = quiz ? this.#show({ ...showable, quiz }) : before.shown
    const state = { file: this.file, saved: before.saved + 1, problems: read.problems, broken: quiz === undefined }
    this.state = shown ? { ...state, shown } : state
    return true
  }

  /** Returns a version of the quiz, by default the shown one. */
  find(version = this.state.shown?.quiz.version): { quiz: Quiz; version: string } | undefined {
    const quiz = version === undefined ? undefined : this.#quizzes.get(version)
    return quiz && version !== undefined ? { quiz, version } : undefined
  }

  #show({ quiz, cards }: ShowableQuiz): ShownDraft {
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
    return { quiz: toPreviewQuiz(quiz, this.id, version), mode: quiz.mode ?? 'practice', items }
  }
}

/** Always practice mode: the widget can show practice as a test, but not the other way round. */
export const toPreviewQuiz = (quiz: Quiz, id: string, version: string) =>
  toPublicQuiz({ ...quiz, mode: 'practice' }, id, version)

const makeShowable = ({ quiz, text, problems }: QuizFile): ShowableQuiz | undefined =>
  quiz ? { quiz, cards: new Set() } : readShowableQuiz(text, problems)

/**
 * Adds a hash of its content to the name of each picture, so that a replaced picture makes another version, as on a host, and
 * browsers load it. Missing pictures keep their names.
 */
async function stampMedia(quiz: Quiz, file: string): Promise<Quiz> {
  const stamped = new Map<string, string>()
  for (const { src } of listMedia(quiz)) {
    const found = await findMedia(dirname(file), src)
    if (found && found.fault === undefined)
      stamped.set(src, `${src}?${createHash('sha256').update(found.bytes).digest('hex').slice(0, 16)}`)
  }
  return renameMedia(quiz, (src) => stamped.get(src) ?? src)
}
