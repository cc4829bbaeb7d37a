import type { Card, Deck } from './card.ts'
import { channelOf } from './channel.ts'
import { type ChangeCard, openDeckStore } from './deck-store.ts'
import type { ReviewStore } from './reduce-review.ts'
import { waitsIn } from './state.ts'

/** Changes the deck on the device and in the state. */
export interface DeckChanges {
  /** Changes cards in their latest stored form. */
  write: (deck: Deck, change: ChangeCard, create?: boolean) => Promise<void>
  forget: () => Promise<void>
  disconnect: () => void
}

/** A browser's longest timeout, in ms. */
const longestTimeout = 2 ** 31 - 1

/** Updates the state after changes to the stored deck in any tab, and whenever a card becomes due. */
export function followDeck(store: ReviewStore, host: string): DeckChanges {
  const decks = openDeckStore(host)
  const channel = channelOf(host)
  let timer: ReturnType<typeof setTimeout> | undefined

  async function read() {
    try {
      store.dispatch({ type: 'read', deck: await decks.read(), now: Date.now() })
    } catch {
      store.dispatch({ type: 'refused', now: Date.now() })
    }
  }

  async function change(work: () => Promise<void>) {
    try {
      await work()
      channel?.postMessage('')
      return true
    } catch {
      store.dispatch({ type: 'refused', now: Date.now() })
      return false
    }
  }

  if (channel) channel.onmessage = () => void read()
  const stopTimer = store.subscribe((state) => {
    clearTimeout(timer)
    const [next] = waitsIn(state)
    const tick = () => store.dispatch({ type: 'tick', now: Date.now() })
    if (next !== undefined) timer = setTimeout(tick, Math.min(next + 1000, longestTimeout))
  })
  void read()

  return {
    write: async (deck, changeCard, create) => {
      const cards: Card[] = []
      const write = () =>
        decks.write(
          deck,
          (given, stored) => {
            const card = changeCard(given, stored)
            if (card) cards.push(card)
            return card
          },
          create,
        )
      const written = await change(write)
      if (written && create) await read()
      else if (written) store.dispatch({ type: 'stored', cards, now: Date.now() })
    },
    forget: async () => {
      if (await change(decks.forget)) await read()
    },
    disconnect: () => {
      stopTimer()
      clearTimeout(timer)
      channel?.close()
    },
  }
}
