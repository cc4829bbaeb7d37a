import { pause } from '../network/back-off.ts'
import type { QuizLoading } from '../network/load-quiz.ts'
import type { QuizController } from '../quiz-controller.ts'
import type { Strings } from '../strings/language.ts'
import { store } from './site.ts'
import { ownQuiz, showInstead } from './switch-quiz.ts'

/** In place of a quiz: why there is none, and whether trying again may help. */
export interface Trouble {
  code: string
  say: (strings: Strings) => string
  retry: boolean
}

/** How long the store may take, in ms, before a fresh attempt is shown; what it finds later is shown then. */
const storePatience = 2000

/**
 * Begins the attempt that an earlier visit left here, so that it can go on even if the host is away; else a fresh one
 * as soon as the host gives the quiz. What stands in the way goes to `onTrouble`.
 */
export async function findQuiz(quiz: QuizController, loading: QuizLoading, onTrouble: (trouble: Trouble) => void) {
  if (!quiz.embed.quiz) return onTrouble({ code: 'no-quiz', say: (strings) => strings.noQuiz, retry: false })
  const record = await Promise.race([findKept(quiz), pause(storePatience).done])
  if (record)
    return record.quiz.id === quiz.embed.quiz ? quiz.begin(record) : showInstead(quiz.embed.element, record.quiz.id)
  if (!quiz.latest) {
    const answer = await loading.load(() =>
      onTrouble({ code: 'unreachable', say: (strings) => strings.unreachable, retry: true }),
    )
    if (!answer) return
    if ('problem' in answer) return onTrouble(describeProblem(quiz.embed.quiz, answer.problem))
    quiz.latest = answer.body
    quiz.answer = loading.answer
  }
  quiz.begin(quiz.freshRecord())
}

/** Once the learner has changed between variants in this page, they get what they ask for. */
const findKept = ({ place, embed }: QuizController) =>
  ownQuiz(embed.element) === undefined ? store.findLatest(place) : store.find({ place })

const describeProblem = (quiz: string, { code, detail }: { code: string; detail: string }): Trouble =>
  code === 'unknown-quiz'
    ? { code, say: (strings) => strings.unknownQuiz(quiz), retry: false }
    : { code, say: (strings) => strings.failed(detail), retry: true }
