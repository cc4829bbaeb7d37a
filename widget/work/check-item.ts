import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import { fetchNow } from '../network/load-quiz.ts'
import { ask, sendJson } from '../network/request.ts'
import type { Notice, QuizController } from '../quiz-controller.ts'
import { isOpen, responseTo, resultOf } from '../store/attempt.ts'
import { isAnswered } from './is-answered.ts'
import { notify } from './notify.ts'
import type { Steps } from './steps.ts'

/** The host could not be asked; the answer is kept, and graded at the end. */
export const notChecked: Notice = (strings) => strings.notChecked

/** Practice: has the host grade the response to an item. The one checked last hands the attempt in. */
export async function checkItem(quiz: QuizController, steps: Steps, live: LiveAttempt, item: PublicItem) {
  const response = responseTo(live.state, item.id)
  const incomplete: Notice = (strings) => strings[`incomplete-${item.type}`]
  if (steps.checking || resultOf(live.state, item.id)) return
  if (response === undefined || !isAnswered(item, response)) return notify(quiz, incomplete)
  steps.checking = item.id
  notify(quiz)
  const { id, version } = live.quiz
  const check = sendJson('POST', { version, item: item.id, response })
  const answer = await ask<ItemResult>(fetchNow, `${quiz.embed.host}/api/quizzes/${id}/checks`, check)
  steps.checking = ''
  if ('body' in answer) takeResult(quiz, steps, live, { item, response, result: answer.body })
  else if (!('problem' in answer)) notify(quiz, notChecked)
  else notify(quiz, answer.problem.code === 'incomplete-response' ? incomplete : () => answer.problem.detail)
}

interface Checked {
  item: PublicItem
  response: AnyResponse
  result: ItemResult
}

function takeResult(quiz: QuizController, steps: Steps, live: LiveAttempt, { item, response, result }: Checked) {
  const { score, maxScore } = result
  if (quiz.item === item) quiz.focus = 'verdict'
  live.dispatch({ type: 'check', item: item.id, response, result })
  quiz.embed.tell('lede-answer', { ...live.about, item: item.id, response, score, maxScore, result })
  if (isOpen(live.state) && live.items.every(({ id }) => resultOf(live.state, id))) {
    steps.staying = true
    live.dispatch({ type: 'submit' })
  }
}
