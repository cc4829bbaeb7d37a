import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import { isOpen, responseTo, resultOf } from '../attempt.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import type { QuizController } from '../quiz-controller.ts'
import { ask, sendJson } from './ask.ts'
import type { Work } from './index.ts'
import { isAnswered } from './is-answered.ts'
import { fetchNow } from './load-quiz.ts'
import { strings } from './strings.ts'

/** Practice: has the host grade the response to an item. The one checked last hands the attempt in. */
export async function checkItem(quiz: QuizController, work: Work, live: LiveAttempt, item: PublicItem) {
  const response = responseTo(live.state, item.id)
  if (work.checking || resultOf(live.state, item.id)) return
  if (response === undefined || !isAnswered(item, response)) return quiz.notify(strings.incomplete[item.type])
  work.checking = item.id
  quiz.notify('')
  const { id, version } = live.quiz
  const check = sendJson('POST', { version, item: item.id, response })
  const answer = await ask<ItemResult>(fetchNow, `${quiz.embed.host}/api/quizzes/${id}/checks`, check)
  work.checking = ''
  if ('body' in answer) takeResult(quiz, work, live, { item, response, result: answer.body })
  else quiz.notify('problem' in answer ? answer.problem.detail : strings.notChecked)
}

interface Checked {
  item: PublicItem
  response: AnyResponse
  result: ItemResult
}

function takeResult(quiz: QuizController, work: Work, live: LiveAttempt, { item, response, result }: Checked) {
  const { score, maxScore } = result
  if (quiz.item === item) quiz.focus = 'verdict'
  live.dispatch({ type: 'check', item: item.id, response, result })
  quiz.embed.tell('lede-answer', { attempt: live.state.id, item: item.id, response, score, maxScore })
  if (isOpen(live.state) && live.items.every(({ id }) => resultOf(live.state, id))) {
    work.staying = true
    live.dispatch({ type: 'submit' })
  }
}
