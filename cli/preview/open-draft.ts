import { isObject } from '../../authoring/check/format-guide.ts'
import type { DraftState } from '../../authoring/draft-state.ts'
import { listMedia } from '../../core/media/media-src.ts'
import { parseQuiz } from '../../core/parse-quiz.ts'
import { toPublicQuiz } from '../../core/public-quiz.ts'
import type { Quiz } from '../../core/quiz.ts'
import { versionOf } from '../../core/version.ts'
import { type QuizFile, quizIdOf, readQuizFile } from '../quiz-file.ts'
import { stampMedia } from './stamp-media.ts'

/** How many earlier states of the file can still be graded, for requests that were on their way while it was saved. */
const keptVersions = 20

/** The draft that is previewed: the file as it stands, and the last quizzes that it was. Nothing is published. */
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

  /** Takes in the file as it stands now. Answers whether that is anything new: one save may be noticed twice. */
  async read(): Promise<boolean> {
    const read = await readQuizFile(this.file)
    const sound = quizToShow(read)
    const quiz = sound && (await stampMedia(sound, this.file))
    const found = JSON.stringify([read.text, read.problems, quiz && listMedia(quiz)])
    if (found === this.#found) return false
    this.#found = found
    const before = this.state
    const shown = quiz ? this.#show(quiz) : before.shown
    const state = { file: this.file, saved: before.saved + 1, problems: read.problems, broken: quiz === undefined }
    this.state = shown ? { ...state, shown } : state
    return true
  }

  /** A version of the quiz, by default the one that is shown. */
  find(version = this.state.shown?.quiz.version): { quiz: Quiz; version: string } | undefined {
    const quiz = version === undefined ? undefined : this.#quizzes.get(version)
    return quiz && version !== undefined ? { quiz, version } : undefined
  }

  #show(quiz: Quiz): NonNullable<DraftState['shown']> {
    const version = versionOf(quiz)
    this.#quizzes.delete(version)
    this.#quizzes.set(version, quiz)
    for (const oldest of [...this.#quizzes.keys()].slice(0, -keptVersions)) this.#quizzes.delete(oldest)
    const items = quiz.items.map(({ id, type, prompt }) => ({ id, type, prompt }))
    return { quiz: toPreviewQuiz(quiz, this.id, version), mode: quiz.mode ?? 'practice', items }
  }
}

/** Always practice mode: the widget can show practice as a test, but not the other way round. */
export const toPreviewQuiz = (quiz: Quiz, id: string, version: string) =>
  toPublicQuiz({ ...quiz, mode: 'practice' }, id, version)

/** Drafts without evidence, such as imported ones, can be previewed. */
function quizToShow({ quiz, value }: QuizFile): Quiz | undefined {
  if (quiz || !isObject(value) || Array.isArray(value) || value.evidence !== undefined) return quiz
  return parseQuiz({ ...value, evidence: 'none' }).quiz
}
