import { type Keeping, keepAttempt } from '../device/keep-attempt.ts'
import type { LiveAttempt } from '../live-attempt.ts'
import { QuizLoading } from '../network/load-quiz.ts'
import type { QuizController } from '../quiz-controller.ts'
import { isUnsent } from '../store/reduce-attempt.ts'
import { Actions } from './actions.tsx'
import { Feedback } from './feedback.tsx'
import { findQuiz, type Trouble } from './find-quiz.ts'
import { findVariants, type Variant } from './find-variants.ts'
import { Overview } from './overview.tsx'
import { Result } from './result.tsx'
import { outboxFor, store } from './site.ts'
import { Steps } from './steps.ts'
import { hasArrived, ownQuiz } from './switch-quiz.ts'
import { TroubleView } from './trouble.tsx'
import { WorkLine } from './work-line.tsx'
import { describeWork } from './work-state.ts'

export { restViews } from '../items/rest.ts'

/** What a learner does with a quiz beyond choosing an answer: it is kept, checked, handed in and explained. */
export class Work {
  readonly views = { Actions, Feedback, Overview, Result, TroubleView, WorkLine }
  readonly steps
  readonly outbox
  trouble: Trouble | undefined
  /** What may be taken instead, until the learner has begun. */
  variants: readonly Variant[] = []

  #stops: (() => void)[] = []
  #loading: QuizLoading | undefined
  #kept: LiveAttempt | undefined
  #keeping: Keeping | undefined
  #status = ''
  #spoken = ''
  /** What had the focus before the last drawing. */
  #focused: Element | null | undefined
  /** What the outbox has been asked to send. */
  #sent = ''
  readonly #quiz

  constructor(quiz: QuizController) {
    this.#quiz = quiz
    this.outbox = outboxFor(quiz.embed.host)
    this.steps = new Steps(quiz, this.outbox)
    if (hasArrived(quiz.embed.quiz)) quiz.focus = 'heading'
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
    const own = ownQuiz(this.#quiz.embed.element)
    if (own && own !== live.quiz.id) live.record.insteadAt = this.#quiz.placeOf(own)
    this.steps.others = undefined
    this.#keeping = keepAttempt(live, store)
    void this.#keeping.refresh()
    this.attemptChanged()
    if (live.state.status === 'not-started') void this.#offerVariants()
  }

  /** Shows the quiz, or why there is none; called again, tries at once. */
  find() {
    if (this.#loading?.hurry()) return
    const { host, quiz } = this.#quiz.embed
    this.#loading?.end()
    this.#loading = new QuizLoading(host, quiz)
    void findQuiz(this.#quiz, this.#loading, (trouble) => {
      if (this.trouble?.code !== trouble.code)
        this.#quiz.embed.tell('lede-error', { code: trouble.code, detail: trouble.say(this.#quiz.strings) })
      this.trouble = trouble
      this.#quiz.embed.draw()
    })
  }

  /** Listens to the store, the outbox and the network. */
  connect() {
    if (this.#stops.length > 0) return
    const online = () => this.#loading?.hurry()
    addEventListener('online', online)
    this.#stops = [
      store.subscribe((by) => void this.#keeping?.refresh(by)),
      this.outbox.subscribe(() => this.#quiz.embed.draw()),
      () => removeEventListener('online', online),
    ]
    void this.#keeping?.refresh()
    if (this.trouble) this.find()
  }

  disconnect() {
    this.#loading?.end()
    for (const stop of this.#stops) stop()
    this.#stops = []
  }

  async #offerVariants() {
    this.variants = await findVariants(this.#quiz)
    if (this.variants.length > 0) this.#quiz.embed.draw()
  }

  /** Sees to it that what is submitted gets sent, and tells the page what became of it. */
  attemptChanged() {
    const { live, embed } = this.#quiz
    if (!live || live !== this.#kept) return
    const { id, revision, status, result, refusal } = live.state
    this.outbox.note({ ...live.record, attempt: live.state })
    const sendable = status === 'submitting' && isUnsent(live.state) ? `${id} ${revision}` : ''
    if (sendable && sendable !== this.#sent && live.pending.length === 0) void this.outbox.send(id)
    if (live.pending.length === 0) this.#sent = sendable
    const now = refusal ? 'refused' : status
    if (now === this.#status) return
    this.#status = now
    if (refusal) embed.tell('lede-error', refusal)
    if (!result) return
    const { score = 0, maxScore = 0, items = [] } = result
    embed.tell('lede-submit', { ...live.about, score, maxScore, items })
  }

  /**
   * After each drawing: gives an element the focus, and brings what it is the heading or summary of into view, opened.
   * Where what had the focus is gone, such as a button that has done its work, the heading of what is shown takes it.
   */
  moveFocus(root: ShadowRoot) {
    const { focus } = this.#quiz
    this.#quiz.focus = ''
    const lost = this.#focused && !root.activeElement
    const element = focus ? root.getElementById(focus) : lost ? root.querySelector<HTMLElement>('h3') : null
    if (element?.parentElement instanceof HTMLDetailsElement) element.parentElement.open = true
    element?.focus()
    element?.parentElement?.scrollIntoView({ block: 'nearest' })
  }

  /** Before each drawing: where the work is goes to screen readers too, when it becomes something to know at once. */
  speak() {
    this.#focused = this.#quiz.embed.element.shadowRoot?.activeElement
    const { spoken = '' } = describeWork(this, this.#quiz.live, this.#quiz.strings) ?? {}
    if (spoken && spoken !== this.#spoken) this.#quiz.announcement = spoken
    this.#spoken = spoken
  }
}
