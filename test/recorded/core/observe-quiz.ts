import { isComplete } from '../../../core/completeness.ts'
import { drawItems } from '../../../core/draw.ts'
import type { AnyResponse, PublicItem } from '../../../core/items/index.ts'
import { parseQuiz } from '../../../core/parse-quiz.ts'
import { type PublicQuiz, toPublicQuiz } from '../../../core/public-quiz.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { checkResponses, type Responses, scoreAttempt } from '../../../core/score-attempt.ts'
import { versionOf } from '../../../core/version.ts'
import { arrangeItems } from '../../../widget/store/arrange-items.ts'

/** A quiz file with responses to try on each item; null is a missing response. */
export interface Sample {
  id: string
  quiz: object & { items: readonly { id: string }[] }
  responses: Readonly<Record<string, readonly unknown[]>>
}

/** Everything that must stay the same for a quiz: version, public view, draws, arrangements and grades. */
export function observeQuiz({ id, quiz: file, responses }: Sample, attemptIds: readonly string[]): unknown {
  const { quiz, issues } = parseQuiz(file)
  if (!quiz) throw new Error(JSON.stringify(issues))
  const version = versionOf(quiz)
  const publicQuiz = toPublicQuiz(quiz, id, version)
  const last = publicQuiz.items.at(-1)?.id ?? ''
  const observed = {
    version,
    publicQuiz,
    attempts: attemptIds.map((attempt) => ({
      attempt,
      draw: drawItems(quiz, attempt).map((item) => item.id),
      arrangement: arrange(publicQuiz, { id: attempt }),
    })),
    lastItemFirst: attemptIds.slice(0, 3).map((attempt) => arrange(publicQuiz, { id: attempt, first: [last] })),
    grades: gradeEach(quiz, responses, attemptIds),
    scores: attemptIds.map((attempt) => {
      const { score, maxScore, items } = scoreAttempt(quiz, attempt, nthResponses(responses, 0))
      return { attempt, score, maxScore, items: items.map((item) => item.id) }
    }),
  }
  // Compared with JSON, in which an undefined field does not exist.
  return JSON.parse(JSON.stringify(observed))
}

/** The n-th response to each item that has so many. */
const nthResponses = (responses: Sample['responses'], n: number): Responses =>
  Object.fromEntries(
    Object.entries(responses).flatMap(([item, list]) => (list[n] == null ? [] : [[item, list[n] as AnyResponse]])),
  )

/**
 * The results of an attempt with the first response to each item, of one with the second, and so on. Of the later ones only
 * the fields that differ from the first.
 */
function gradeEach({ draw: _, ...quiz }: Quiz, responses: Sample['responses'], [attempt = '']: readonly string[]) {
  const most = Math.max(0, ...Object.values(responses).map((list) => list.length))
  const first = scoreAttempt(quiz, attempt, nthResponses(responses, 0)).items
  return Array.from({ length: most }, (_, n) => {
    const given = nthResponses(responses, n)
    const { items, ...total } = scoreAttempt(quiz, attempt, given)
    return {
      ...total,
      items: n === 0 ? items : items.map((item, index) => ({ id: item.id, ...differences(item, first[index] ?? {}) })),
      complete: quiz.items.filter((item) => isComplete(item, given[item.id], quiz.language)).map((item) => item.id),
      refused: checkResponses(quiz, attempt, given).map(({ pointer }) => pointer),
    }
  })
}

/** The fields of `now` that are not the same in `before`; null for one that is gone. */
function differences(now: object, before: object): Record<string, unknown> {
  const same = Object.entries(before).map(([name]) => [name, null])
  const all = { ...Object.fromEntries(same), ...now }
  const text = (fields: object, name: string) => JSON.stringify((fields as Record<string, unknown>)[name])
  return Object.fromEntries(Object.entries(all).filter(([name]) => text(now, name) !== text(before, name)))
}

/** The order of an attempt's items and of the lists in each, as "item: ids / ids". */
const arrange = (quiz: PublicQuiz, attempt: { id: string; first?: string[] }): string[] =>
  arrangeItems(quiz, attempt).map((item) => [`${item.id}:`, ...orderOfLists(item)].join(' '))

function orderOfLists(item: PublicItem): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join(' ')
  if ('choices' in item) return [ids(item.choices)]
  if ('left' in item) return [ids(item.left), '/', ids(item.right)]
  if ('gaps' in item) return [item.gaps.map((gap) => `${gap.id}= ${ids(gap.choices)}`).join(' / ')]
  return 'sentences' in item ? [ids(item.sentences)] : []
}
