import { Component, type ComponentChildren } from 'preact'
import { importAgain } from '../import-again.ts'
import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { ReviewStrings } from '../strings/language.ts'
import { missedIn } from '../work/missed-first.ts'
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

/** Offers at the end of a quiz to review missed items later. Nothing is stored before the learner accepts. */
export class Offer extends Component<WorkProps, OfferState> {
  /** The results that are in the deck or being stored. */
  known = ''
  locale = ''
  readonly mounted: Promise<Mounted>[] = []

  override componentDidMount() {
    void this.loadTexts()
    void this.keep(false)
  }

  override componentDidUpdate() {
    void this.loadTexts()
    if (this.state.kept) void this.keep(false)
  }

  override componentWillUnmount() {
    for (const review of this.mounted) review.then(({ disconnect }) => disconnect())
  }

  /** Loads the texts for the locale. Without them nothing is offered. */
  async loadTexts() {
    const { locale } = this.props.state
    if (locale === this.locale) return
    this.locale = locale
    const strings = await loadReviewTexts(locale).catch(() => undefined)
    if (strings && locale === this.locale) this.setState({ strings })
  }

  /** Adds what was missed to the deck, if there is one or, with `create`, to a new one. */
  async keep(create: boolean): Promise<void> {
    const { shown, state } = this.props
    const { host } = state.embed
    const known = shown.items.map(({ id }) => resultOf(shown.attempt, id) !== undefined).join()
    if (this.known === known && !create) return
    this.known = known
    let kept = 0
    try {
      const store = openDeckStore(host)
      const stored = await store.read()
      if (create || stored) {
        const deck = deckFrom(shown, Date.now(), stored?.cards)
        kept = deck.cards.length
        if (kept > 0) await store.write(deck, (card, stored = card) => mergeCards(stored, card), create)
        notifyTabs(host)
      }
      this.setState({ kept })
    } catch {
      // Without storage nothing is offered; a learner who has accepted sees a message.
      this.setState({ refused: create })
    }
  }

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

  render({ state, shown }: WorkProps, { strings, kept, refused, show }: OfferState) {
    if (!strings) return null
    if (refused) return <Message key="refused">{strings.keepsNothing}</Message>
    if (kept === undefined) return null
    if (!kept) {
      return missedIn(shown).length === 0 ? null : (
        <p class="actions">
          <Button onClick={() => this.accept()}>{strings.offer}</Button> <small>{strings.offerHow}</small>
        </p>
      )
    }
    const { host } = state.embed
    // The host's review page shows the deck of its own origin; a frame has another storage partition.
    if (host === location.origin && self === top) {
      return (
        <Message>
          <ChangingText>{strings.offerKept(strings.questions(kept))}</ChangingText>{' '}
          <a href={`${host}/review`}>{strings.toReview}</a>
        </Message>
      )
    }
    return (
      <>
        <Message>
          <ChangingText>{strings.offerKept(strings.questions(kept))}</ChangingText>
        </Message>
        {show ? <div ref={show} /> : <Button onClick={() => this.openHere(strings)}>{strings.toReview}</Button>}
      </>
    )
  }
}

const Message = ({ children }: { children: ComponentChildren }) => (
  <p class="work" id="review" tabIndex={-1}>
    {children}
  </p>
)
