import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { DraftState } from '../../authoring/preview/draft-state.ts'
import { DraftVersions } from '../../authoring/preview/draft-versions.ts'
import { readShowableQuiz, type ShowableQuiz } from '../../authoring/preview/showable-quiz.ts'
import { listMedia, renameMedia } from '../../core/media/media-src.ts'
import type { Quiz } from '../../core/quiz.ts'
import { findMedia } from '../media/find-media.ts'
import { type QuizFile, quizIdOf, readQuizFile } from '../quiz-file.ts'

/** The file in the preview, and the states of it that can be shown. */
export class OpenDraft {
  readonly file: string
  readonly versions: DraftVersions
  #found = ''
  state: DraftState

  constructor(file: string) {
    this.file = file
    this.versions = new DraftVersions(quizIdOf(file))
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
    const shown = quiz ? this.versions.show({ ...showable, quiz }) : this.versions.shown
    const saved = this.state.saved + 1
    const state = { ...this.state, saved, problems: read.problems, broken: quiz === undefined }
    this.state = shown ? { ...state, shown } : state
    return true
  }

  /** Notes what the host has of the quiz. */
  noteThere(there: string): void {
    this.state = { ...this.state, there }
  }
}

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
