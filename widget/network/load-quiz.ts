import type { PublicQuiz } from '../../core/public-quiz.ts'
import { backOff, type Pause, pause } from './back-off.ts'
import { type Answer, ask, type Problem } from './request.ts'

/** The second between two tries grows from here: the loader has tried before. */
const firstTries = 4

/** Fetches the current version of a quiz, again and again until there is an answer. */
export class QuizLoading {
  #pause: Pause | undefined
  #ended = false
  /** What the last try was answered with. */
  answer: Promise<Response> | undefined
  readonly #url: string

  constructor(host: string, quiz: string) {
    this.#url = `${host}/api/quizzes/${encodeURIComponent(quiz)}`
  }

  /** The quiz, or the problem that no retry would mend; undefined once it has been ended. */
  async load(onUnreachable: () => void): Promise<{ body: PublicQuiz } | { problem: Problem } | undefined> {
    for (let tries = firstTries; !this.#ended; tries++) {
      const answer: Answer<PublicQuiz> = await ask((url, init) => {
        this.answer = fetchNow(url, init)
        return this.answer
      }, this.#url)
      if (this.#ended) return undefined
      if (!('retryAfter' in answer)) return answer
      onUnreachable()
      this.#pause = pause(answer.retryAfter + backOff(tries, Math.random))
      await this.#pause.done
      this.#pause = undefined
    }
    return undefined
  }

  /** Tries at once. Answers false when nothing is waiting. */
  hurry(): boolean {
    this.#pause?.end()
    return this.#pause !== undefined
  }

  end() {
    this.#ended = true
    this.#pause?.end()
  }
}

/** The page's fetch, looked up at each use. */
export const fetchNow = (url: string, init?: RequestInit) => fetch(url, init)
