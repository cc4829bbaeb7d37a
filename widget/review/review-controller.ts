import type { ItemResult } from '../../core/attempt.ts'
import type { AnyResponse, PublicItem } from '../../core/items/index.ts'
import { arrangeItems } from '../store/arrange-items.ts'
import type { ReviewStrings } from '../strings/language.ts'
import { type Card, isSameCard, type KeptQuiz, type Rating } from './card.ts'
import { formatWait } from './format-wait.ts'
import { gradeResponse } from './grade-response.ts'
import { LiveDeck } from './live-deck.ts'
import { addReview, dueAt } from './schedule.ts'

/** A card that the learner is at. */
export interface Task {
  card: Card
  quiz: KeptQuiz
  /** The item, its lists shuffled anew. */
  item: PublicItem
  response?: AnyResponse | undefined
  /** Once the answer is shown. */
  result?: ItemResult
  /** When it was rated, if it has been. */
  ratedAt?: number
}

/** A review on a page: what is due of a host's quizzes, one question after the other. */
export class ReviewController {
  task: Task | undefined
  /** What was rated on this page, the last one last. */
  readonly done: Task[] = []
  /** What screen readers are told. */
  announcement = ''
  /** Id of the element that gets the focus with the next drawing. */
  focus = ''
  /** The texts of the interface. */
  strings: ReviewStrings
  /** Its language, with or without a region. */
  locale
  readonly host
  readonly live
  readonly draw

  constructor(host: string, strings: ReviewStrings, locale: string, draw: () => void) {
    this.host = host
    this.strings = strings
    this.locale = locale
    this.draw = draw
    this.live = new LiveDeck(host, () => this.#deckChanged())
    void this.live.read()
  }

  #deckChanged() {
    const { task, live } = this
    // Another tab may have been there first.
    if (task && !task.result && !live.due.some((card) => isSameCard(card, task.card))) this.next()
    this.draw()
  }

  /** Goes to the card that is due longest; where none is, back to the overview. */
  next() {
    const [card] = this.live.due
    this.task = card && this.#ask(card)
    this.focus = 'heading'
    this.draw()
  }

  #ask(card: Card): Task {
    const quiz = this.live.deck?.quizzes.find(({ id, version }) => id === card.quiz && version === card.version)
    const [item = card.item] = arrangeItems({ items: [card.item] }, { id: `${Date.now()}` })
    return { card, quiz: quiz as KeptQuiz, item }
  }

  /** Back to the overview. */
  stop() {
    this.task = undefined
    this.focus = 'heading'
    this.draw()
  }

  respond(response: AnyResponse | undefined) {
    if (this.task && !this.task.result) this.task = { ...this.task, response }
    this.draw()
  }

  /** Shows the answer, and what the response is worth; without a response, only the answer. */
  reveal() {
    const { task } = this
    if (!task || task.result) return
    const { card, quiz, response } = task
    const share = response === undefined ? 0 : gradeResponse(card, response, quiz.language)
    const result = { ...card.result, id: card.item.id, response, score: share * card.result.maxScore } as ItemResult
    this.task = { ...task, result }
    this.focus = 'verdict'
    this.draw()
  }

  /** Notes how well the card was remembered, and goes on. */
  async rate(rating: Rating) {
    const { task } = this
    if (!task?.result || task.ratedAt) return
    const ratedAt = Date.now()
    this.task = { ...task, ratedAt }
    this.done.push(this.task)
    await this.#change(task.card, (card) => {
      const log = addReview(card.log, ratedAt, rating)
      this.announcement = this.strings.rated(formatWait(dueAt(log, ratedAt) - ratedAt, this.locale))
      return { ...card, log }
    })
    this.next()
  }

  /** Takes the last rating back; the card stands there as it stood before it. */
  async undo() {
    const done = this.done.pop()
    if (!done) return
    const { ratedAt, ...task } = done
    await this.#change(task.card, (card) => ({ ...card, log: card.log.filter(({ at }) => at !== ratedAt) }))
    this.task = task
    this.focus = 'verdict'
    this.draw()
  }

  /** Changes a card, if it is still there. */
  async #change(given: Card, change: (card: Card) => Card) {
    await this.live.write({ quizzes: [], cards: [given] }, (_, stored) => stored && change(stored))
  }

  announce(text: string) {
    this.announcement = text
    this.draw()
  }

  disconnect() {
    this.live.disconnect()
  }
}
