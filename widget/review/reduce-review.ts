import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse } from '../../core/items/index.ts'
import { arrangeItems } from '../store/arrange-items.ts'
import type { Store } from '../store/create-store.ts'
import type { ReviewStrings } from '../strings/language.ts'
import { type Card, type Deck, isSameCard } from './card.ts'
import { gradeResponse } from './grade-response.ts'
import { dueIn, type ReviewState, type Task } from './state.ts'

/** All actions on the state of a review. `now` is the device's time, in ms since 1970. */
export type ReviewAction =
  | { type: 'texts'; locale: string; strings: ReviewStrings }
  /** The stored deck, after a change here or in another tab. */
  | { type: 'read'; deck: Deck | undefined; now: number }
  /** These cards have been stored. */
  | { type: 'stored'; cards: readonly Card[]; now: number }
  | { type: 'refused'; now: number }
  /** Another card may be due. */
  | { type: 'tick'; now: number }
  | { type: 'next'; now: number }
  | { type: 'stop' }
  | { type: 'respond'; response: AnyResponse | undefined }
  | { type: 'reveal' }
  | { type: 'rate'; now: number }
  /** Reverts the last rating; `resume` shows its task again once the card is stored. */
  | { type: 'undo' }
  | { type: 'resume'; task: Task }
  | { type: 'forget' }
  | { type: 'announce'; text: string }
  | { type: 'focus'; id: string }

export type ReviewStore = Store<ReviewState, ReviewAction>

export function reduceReview(state: ReviewState, action: ReviewAction): ReviewState {
  const { task, done } = state
  switch (action.type) {
    case 'texts':
      return { ...state, locale: action.locale, strings: action.strings }
    case 'read':
      return leaveIfDone({ ...state, status: 'ready', deck: action.deck, now: action.now })
    case 'stored':
      return leaveIfDone({ ...state, deck: replaceCards(state.deck, action.cards), now: action.now })
    case 'refused':
      return { ...state, status: 'refused', now: action.now }
    case 'tick':
      return leaveIfDone({ ...state, now: action.now })
    case 'next':
      return showNext({ ...state, now: action.now })
    case 'stop':
      return { ...state, task: undefined, focus: { id: 'heading' } }
    case 'respond':
      // A new object in any case: redrawing resets the field.
      return { ...state, ...(task && !task.result && { task: { ...task, response: action.response } }) }
    case 'reveal':
      return !task || task.result ? state : { ...state, task: reveal(task), focus: { id: 'verdict' } }
    case 'rate': {
      if (!task?.result || task.ratedAt) return state
      const rated = { ...task, ratedAt: action.now }
      return { ...state, task: rated, done: [...done, rated] }
    }
    case 'undo':
      return { ...state, done: done.slice(0, -1) }
    case 'resume':
      return { ...state, task: action.task, focus: { id: 'verdict' } }
    case 'forget':
      return { ...state, done: [] }
    case 'announce':
      return { ...state, announcement: action.text }
    case 'focus':
      return { ...state, focus: { id: action.id } }
  }
}

/** Shows the next card if another tab has reviewed the one shown. */
function leaveIfDone(state: ReviewState): ReviewState {
  const { task } = state
  return task && !task.result && !dueIn(state).some((card) => isSameCard(card, task.card)) ? showNext(state) : state
}

/** Shows the card that is longest overdue; if none is due, the overview. */
function showNext(state: ReviewState): ReviewState {
  const [card] = dueIn(state)
  return { ...state, task: card && makeTask(card, state), focus: { id: 'heading' } }
}

function makeTask(card: Card, { deck, now }: ReviewState): Task | undefined {
  const quiz = deck?.quizzes.find(({ id, version }) => id === card.quiz && version === card.version)
  const [item = card.item] = arrangeItems({ items: [card.item] }, { id: `${now}` })
  return quiz && { card, quiz, item }
}

/** The task with its answer and the score of the response, if there is one. */
function reveal(task: Task): Task {
  const { card, quiz, response } = task
  const share = response === undefined ? 0 : gradeResponse(card, response, quiz.language)
  const result = { ...card.result, id: card.item.id, response, score: share * card.result.maxScore } as ItemResult
  return { ...task, result }
}

const replaceCards = (deck: Deck | undefined, stored: readonly Card[]): Deck | undefined =>
  deck && { ...deck, cards: deck.cards.map((card) => stored.find((one) => isSameCard(one, card)) ?? card) }
