import { isOpen, responseTo, resultOf } from '../attempt.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import type { QuizController } from '../quiz-controller.ts'
import { Actions } from './actions.tsx'
import { checkItem } from './check-item.ts'
import { Feedback } from './feedback.tsx'
import { findQuiz, type Trouble } from './find-quiz.ts'
import { isAnswered } from './is-answered.ts'
import { type Keeping, keepAttempt } from './keep-attempt.ts'
import { QuizLoading } from './load-quiz.ts'
import { Overview } from './overview.tsx'
import { isUnsent } from './reduce-attempt.ts'
import { Result } from './result.tsx'
import { outboxFor, store } from './site.ts'
import { TroubleView } from './trouble.tsx'
import styles from './work.css'
import { WorkLine } from './work-line.tsx'
import { describeWork } from './work-state.ts'

/** What a learner does with a quiz beyond choosing an answer: it is kept, checked, handed in and explained. */
export class Work {
  readonly views = { Actions, Feedback, Overview, Result, TroubleView, WorkLine }
  readonly styles = styles
  readonly outbox
  trouble: Trouble | undefined
  /** Id of the item that is on its way to be checked. */
  checking = ''
  /** Whether the learner is being asked what to do about unanswered items. */
  asking = false
  /** Practice: handed in, but still at the last item's feedback. */
  staying = false

  #stops: (() => void)[] = []
  #kept: LiveAttempt | undefined
  #keeping: Keeping | undefined
  #status = ''
  #spoken = ''
  readonly #loading
  readonly #quiz

  constructor(quiz: QuizController) {
    const { host, quiz: id } = quiz.embed
    this.#quiz = quiz
    this.#loading = new QuizLoading(host, id)
    this.outbox = outboxFor(host)
    this.connect()
  }

  get kept() {
    return store.kept
  }

  /** Stores the attempt that is shown from now on; where none is, finds one. */
  attach() {
    const { live } = this.#quiz
    if (!live) return this.find()
    if (live === this.#kept) return
    this.#kept = live
    this.#status = live.state.status
    this.trouble = undefined
    this.#keeping = keepAttempt(live, store)
    void this.#keeping.refresh()
    this.attemptChanged()
  }

  /** Shows the quiz, or why there is none; called again, tries at once. */
  find() {
    if (this.#loading.hurry()) return
    void findQuiz(this.#quiz, this.#loading, (trouble) => {
      if (this.trouble?.code !== trouble.code)
        this.#quiz.embed.tell('lede-error', { code: trouble.code, detail: trouble.text })
      this.trouble = trouble
      this.#quiz.embed.draw()
    })
  }

  /** Listens to the store, the outbox and the network. */
  connect() {
    if (this.#stops.length > 0) return
    const online = () => this.#loading.hurry()
    addEventListener('online', online)
    this.#stops = [
      store.subscribe((by) => void this.#keeping?.refresh(by)),
      this.outbox.subscribe(() => this.#quiz.embed.draw()),
      () => removeEventListener('online', online),
    ]
    void this.#keeping?.refresh()
  }

  disconnect() {
    for (const stop of this.#stops) stop()
    this.#stops = []
  }

  /** Another quiz takes the element. */
  end() {
    this.disconnect()
    this.#loading.end()
  }

  /** Sees to it that what is submitted gets sent, and tells the page what became of it. */
  attemptChanged() {
    const { live, embed } = this.#quiz
    if (!live || live !== this.#kept) return
    const { id, status, result, refusal } = live.state
    this.outbox.note({ ...live.record, attempt: live.state })
    if (status === 'submitting' && live.pending.length === 0 && isUnsent(live.state) && !this.outbox.stateOf(id)) {
      void this.outbox.send(id)
    }
    const now = refusal ? 'refused' : status
    if (now === this.#status) return
    this.#status = now
    if (refusal) embed.tell('lede-error', refusal)
    if (result) embed.tell('lede-submit', { attempt: id, score: result.score ?? 0, maxScore: result.maxScore ?? 0 })
  }

  /** Before each drawing: where the work is goes to screen readers too, when it becomes something to know at once. */
  speak() {
    const { text = '', spoken } = describeWork(this, this.#quiz.live) ?? {}
    if (spoken && text !== this.#spoken) this.#quiz.announcement = text
    this.#spoken = text
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
    this.#quiz.notify('')
  }

  /** What Enter does in a field: what the first button does, but never handing in. */
  enter() {
    const { live, item } = this.#quiz
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
    this.#quiz.notify('')
  }

  /** Result: goes to the explanation of an item. */
  explain(place: number) {
    this.#quiz.focus = `explained-${place}`
    this.#quiz.embed.draw()
  }

  /** Tries at once to hand in what waits. */
  hurry() {
    const { live } = this.#quiz
    if (live) void this.outbox.send(live.state.id)
  }

  /** Begins another attempt at the quiz as it is published now. */
  async tryAgain() {
    const { live, place } = this.#quiz
    await store.release(place)
    this.#quiz.latest ??= live?.quiz
    this.#quiz.focus = 'heading'
    this.#quiz.begin(this.#quiz.freshRecord())
  }
}
