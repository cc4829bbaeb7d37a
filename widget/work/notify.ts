import type { Notice, QuizController } from '../quiz-controller.ts'

/** Says something about the item shown, to eyes and ears; nothing takes back what was said. */
export function notify(quiz: QuizController, notice?: Notice) {
  quiz.notice = notice
  quiz.announce(notice?.(quiz.strings) ?? '')
}
