import { Component, type ComponentChildren } from 'preact'
import { importAgain } from '../import-again.ts'
import { Button } from '../quiz/button.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { ReviewStrings } from '../strings/language.ts'
import { notifyTabs } from './channel.ts'
import { deckFrom } from './deck-from.ts'
import { openDeckStore } from './deck-store.ts'
import type { Mounted } from './index.tsx'
import { loadReviewTexts } from './load-texts.ts'
import { mergeCards } from './merge-cards.ts'

const fetchReview = importAgain(() => import('./index.tsx'))

interface OfferState {
  /** The texts for reviewing in the quiz's language. */
  strings?: ReviewStrings
  /** How many questions of the attempt are in the deck; undefined until it is known whether there is a deck. */
  kept?: number
  refused?: boolean
  /** Shows the review in an element below, once the learner has asked for it. */
  show?: (element: HTMLElement | null) => void
}

/** At the end of a quiz: whether what was missed shall come back. Until the learner has said so, nothing is kept. */
export class Offer extends Component<WorkProps, OfferState> {
  /** The results that are in the deck, or on their way. */
  known = ''
  locale = ''
  readonly mounted: Promise<Mounted>[] = []

  override componentDidMount() {
    void this.speak()
    void this.keep(false)
  }

  override componentDidUpdate() {
    void this.speak()
    if (this.state.kept) void this.keep(false)
  }

  override componentWillUnmount() {
    for (const review of this.mounted) review.then(({ disconnect }) => disconnect())
  }

  /** Without its texts nothing is offered. */
  async speak() {
    const { locale } = this.props.state
    if (locale === this.locale) return
    this.locale = locale
    const strings = await loadReviewTexts(locale).catch(() => undefined)
    if (strings && locale === this.locale) this.setState({ strings })
  }

  /** Puts what is known of the attempt into the deck; into none, unless the learner has just asked for it. */
  async keep(create: boolean): Promise<void> {
    const { shown, state } = this.props
    const { host } = state.embed
    const known = shown.items.map(({ id }) => resultOf(shown.attempt, id) !== undefined).join()
    if (this.known === known && !create) return
    this.known = known
    let kept = 0
    try {
      const store = openDeckStore(host)
      if (create || (await store.read())) {
        const deck = deckFrom(shown, Date.now())
        await store.write(deck, (card, stored = card) => mergeCards(stored, card), create)
        notifyTabs(host)
        kept = deck.cards.length
      }
      this.setState({ kept })
    } catch {
      // Without storage nothing is offered; a learner who has asked for it is notified.
      this.setState({ refused: create })
    }
  }

  /** The element that gets the focus shows the outcome. */
  async accept() {
    await this.keep(true)
    this.focus()
  }

  focus() {
    this.props.work.steps.focus('review')
  }

  async openHere(strings: ReviewStrings) {
    const { host } = this.props.state.embed
    try {
      const { mountReview } = await fetchReview()
      this.setState({ show: (element) => element && this.mounted.push(mountReview(element, host)) })
      this.focus()
    } catch {
      this.props.steps.announce(strings.notLoaded)
    }
  }

  render({ state }: WorkProps, { strings, kept, refused, show }: OfferState) {
    if (!strings) return null
    if (refused) return <Said>{strings.keepsNothing}</Said>
    if (kept === undefined) return null
    if (!kept) {
      return (
        <p class="actions">
          <Button onClick={() => this.accept()}>{strings.offer}</Button> <small>{strings.offerHow}</small>
        </p>
      )
    }
    const { host } = state.embed
    // The page of the host shows the deck of its own origin, and a frame's is another one.
    if (host === location.origin && self === top) {
      return (
        <Said>
          {strings.offerKept(strings.questions(kept))} <a href={`${host}/review`}>{strings.toReview}</a>
        </Said>
      )
    }
    return (
      <>
        <Said>{strings.offerKept(strings.questions(kept))}</Said>
        {show ? <div ref={show} /> : <Button onClick={() => this.openHere(strings)}>{strings.toReview}</Button>}
      </>
    )
  }
}

const Said = ({ children }: { children: ComponentChildren }) => (
  <p class="work" id="review" tabIndex={-1}>
    {children}
  </p>
)
