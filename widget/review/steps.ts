import type { AnyResponse } from '../../core/items/index.ts'
import type { Card, Rating } from './card.ts'
import { DeckFileError, printDeck, readDeck } from './deck-file.ts'
import type { DeckChanges } from './follow-deck.ts'
import { formatWait } from './format-wait.ts'
import { mergeCards } from './merge-cards.ts'
import type { ReviewStore } from './reduce-review.ts'
import { addReview, dueAt } from './schedule.ts'
import type { ReviewState } from './state.ts'

export type ReviewSteps = ReturnType<typeof reviewSteps>

/** Props of the views of a review. */
export interface ReviewProps {
  state: ReviewState
  steps: ReviewSteps
}

/** The learner's actions: one function for each button and key. */
export const reviewSteps = (store: ReviewStore, deck: DeckChanges) => ({
  next: () => store.dispatch({ type: 'next', now: Date.now() }),
  stop: () => store.dispatch({ type: 'stop' }),
  respond: (response: AnyResponse | undefined) => store.dispatch({ type: 'respond', response }),
  reveal: () => store.dispatch({ type: 'reveal' }),
  rate: (rating: Rating) => void rate(store, deck, rating),
  undo: () => void undo(store, deck),
  announce: (text: string) => store.dispatch({ type: 'announce', text }),
  focus: (id: string) => store.dispatch({ type: 'focus', id }),
  saveFile: () => saveFile(store.state),
  openFile: (file: Blob) => openFile(store.state, deck, file),
  forgetDeck: () => forgetDeck(store, deck),
})

/** Stores how well the card was remembered, and shows the next one. */
async function rate(store: ReviewStore, deck: DeckChanges, rating: Rating) {
  const { task, locale, strings } = store.state
  if (!task?.result || task.ratedAt) return
  const now = Date.now()
  store.dispatch({ type: 'rate', now })
  let text = ''
  await changeCard(deck, task.card, (card) => {
    const log = addReview(card.log, now, rating)
    text = strings.rated(formatWait(dueAt(log, now) - now, locale))
    return { ...card, log }
  })
  if (text) store.dispatch({ type: 'announce', text })
  // The learner may have stopped meanwhile.
  if (store.state.task?.ratedAt === now) store.dispatch({ type: 'next', now: Date.now() })
}

/** Reverts the last rating. */
async function undo(store: ReviewStore, deck: DeckChanges) {
  const last = store.state.done.at(-1)
  if (!last) return
  const { ratedAt, ...task } = last
  store.dispatch({ type: 'undo' })
  await changeCard(deck, task.card, (card) => ({ ...card, log: card.log.filter(({ at }) => at !== ratedAt) }))
  store.dispatch({ type: 'resume', task })
}

/** Changes a card if it is still in the deck. */
const changeCard = (deck: DeckChanges, given: Card, change: (card: Card) => Card) =>
  deck.write({ quizzes: [], cards: [given] }, (_, stored) => stored && change(stored))

/** Downloads the deck as a file. Nothing is sent. */
function saveFile({ deck, host }: ReviewState) {
  if (!deck) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([printDeck(deck, host)], { type: 'application/json' }))
  link.download = `review-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  // The browser reads the URL only after this function returns.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Merges a file into the deck and returns a message for the learner. A file with an error changes nothing. */
async function openFile({ host, strings }: ReviewState, deck: DeckChanges, file: Blob): Promise<string> {
  try {
    const read = readDeck(await file.text(), host)
    let added = 0
    let changed = 0
    await deck.write(
      read,
      (card, stored) => {
        const merged = mergeCards(stored ?? card, card)
        if (!stored) added++
        else if (JSON.stringify(merged) !== JSON.stringify(stored)) changed++
        return merged
      },
      true,
    )
    return strings.opened(added, changed)
  } catch (error) {
    if (!(error instanceof DeckFileError)) throw error
    const text = strings[error.reason]
    return typeof text === 'string' ? text : text(error.value)
  }
}

/** Deletes the deck, and with it the learner's consent. Returns a message for the learner. */
async function forgetDeck(store: ReviewStore, deck: DeckChanges): Promise<string> {
  store.dispatch({ type: 'forget' })
  await deck.forget()
  store.dispatch({ type: 'focus', id: 'heading' })
  return store.state.strings.forgotten
}
