import { ask } from '../host.ts'
import type { OpenClass } from './open-class.ts'

const titles = new Map<string, Promise<string>>()

/** The title of the quiz of an assignment, fetched once a page; its id if that fails. */
export function quizTitle(
  { host, class: { class: id } }: OpenClass,
  assignment: number,
  quiz: string,
): Promise<string> {
  const known = titles.get(quiz)
  if (known) return known
  const param = { class: id, assignment: assignment }
  const fetched = ask(host.classes[':class'].assignments[':assignment'].quiz.$get({ param })).then(
    (answer) => answer.quiz.title,
    () => {
      titles.delete(quiz)
      return quiz
    },
  )
  titles.set(quiz, fetched)
  return fetched
}
