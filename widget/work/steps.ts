import type { Statistics } from '../../core/statistics.ts'
import { fetchNow } from '../network/load-quiz.ts'
import type { Outbox } from '../network/outbox.ts'
import { ask } from '../network/request.ts'
import type { QuizController } from '../quiz-controller.ts'
import { isOpen, responseTo, resultOf } from '../store/attempt.ts'
import { checkItem } from './check-item.ts'
import { isAnswered } from './is-answered.ts'
import { missedFirst, missedIn } from './missed-first.ts'
import { notify } from './notify.ts'
import { store } from './site.ts'

/** What a learner can do with an attempt beyond answering: each step that a button or a key stands for. */
export class Steps {
  /** Id of the item that is on its way to be checked. */
  checking = ''
  /** Whether the learner is being asked what to do about unanswered items. */
  asking = false
  /** Practice: handed in, but still at the last item's feedback. */
  staying = false
  /** How others did, once the learner has asked; empty where the host did not say. */
  others: Partial<Statistics> | undefined
  readonly #quiz
  readonly #outbox

  constructor(quiz: QuizController, outbox: Outbox) {
    this.#quiz = quiz
    this.#outbox = outbox
  }

  get showsResult() {
    const { live } = this.#quiz
    return live !== undefined && !isOpen(live.state) && !this.staying
  }

  /** The places of the items without a whole answer, from 0. */
  get unanswered(): number[] {
    const { live } = this.#quiz
    if (!live) return []
    return live.items.flatMap((item, place) => (isAnswered(item, responseTo(live.state, item.id)) ? [] : [place]))
  }

  check() {
    const { live, item } = this.#quiz
    if (live && item) void checkItem(this.#quiz, this, live, item)
  }

  /** Goes to the item at a place, from 0; after the last one, practice is handed in. */
  go(place: number) {
    const { live } = this.#quiz
    if (!live) return
    if (place >= live.items.length) return this.submit()
    this.asking = false
    this.#quiz.focus = 'heading'
    live.dispatch({ type: 'go', position: place })
    notify(this.#quiz)
  }

  /** Enter in a field does what the first button does, but never hands in. Not by a form: sandboxed frames may not send any. */
  keyDown(event: KeyboardEvent) {
    const { live, item } = this.#quiz
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (!live || !item) return
    const { mode, position } = live.state
    if (mode === 'practice' && !resultOf(live.state, item.id)) this.check()
    else if (mode === 'practice' || position < live.items.length - 1) this.go(position + 1)
  }

  /** Test: hands in, or asks first if something is unanswered. */
  handIn() {
    if (this.unanswered.length === 0) return this.submit()
    this.asking = true
    this.#quiz.focus = 'asking'
    this.#quiz.embed.draw()
  }

  keepWorking() {
    this.asking = false
    this.#quiz.focus = 'heading'
    this.#quiz.embed.draw()
  }

  submit() {
    this.staying = false
    this.asking = false
    this.#quiz.focus = 'result'
    this.#quiz.live?.dispatch({ type: 'submit' })
    notify(this.#quiz)
  }

  /** Result: goes to the explanation of an item. */
  explain(place: number) {
    this.#quiz.focus = `explained-${place}`
    this.#quiz.embed.draw()
  }

  /** Result: asks how others did; where that went wrong, again. */
  async askOthers() {
    const { live, embed } = this.#quiz
    if (!live || this.others?.leastAttempts) return
    const { quiz, version } = live.state
    const answer = await ask<Statistics>(fetchNow, `${embed.host}/api/quizzes/${quiz}/statistics?version=${version}`)
    if (live !== this.#quiz.live) return
    this.others = 'body' in answer ? answer.body : {}
    embed.draw()
  }

  /** Tries at once to hand in what waits. */
  hurry() {
    const { live } = this.#quiz
    if (live) void this.#outbox.send(live.state.id)
  }

  /** Begins another attempt at the quiz as it is published now, with what was missed. */
  async startAgain() {
    const { live, place } = this.#quiz
    const missed = live ? missedIn(live).map(({ id }) => id) : []
    await store.release(place)
    this.#quiz.latest ??= live?.quiz
    this.#quiz.focus = 'heading'
    this.#quiz.begin(missedFirst(this.#quiz.freshRecord(), missed))
  }
}
