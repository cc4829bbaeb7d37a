import { type Card, type Deck, isSameCard } from './card.ts'
import { channelOf } from './channel.ts'
import { type ChangeCard, openDeckStore } from './deck-store.ts'
import { dueAt } from './schedule.ts'

/** The longest that a browser's timer holds, in ms. */
const longestTimer = 2 ** 31 - 1

/** The deck as a page shows it: as it is stored, and at its time. */
export class LiveDeck {
  /** `reading` until the deck has been looked for; `refused` where the browser lets the page keep nothing. */
  status: 'reading' | 'ready' | 'refused' = 'reading'
  /** Undefined where the learner has not asked for one. */
  deck: Deck | undefined
  readonly #store
  readonly #channel
  readonly #onChange
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `onChange` is called when the deck has changed, here or in another tab, and when another card is due. */
  constructor(host: string, onChange: () => void) {
    this.#store = openDeckStore(host)
    this.#channel = channelOf(host)
    this.#onChange = onChange
    if (this.#channel) this.#channel.onmessage = () => this.read()
  }

  /** Reads what is stored by now. */
  async read() {
    await this.#try(async () => {
      this.deck = await this.#store.read()
      this.status = 'ready'
    })
    this.#changed()
  }

  /** Changes cards as they are stored by now, and tells the other tabs. */
  async write(deck: Deck, change: ChangeCard, create?: boolean) {
    const changed: Card[] = []
    await this.#try(async () => {
      await this.#store.write(
        deck,
        (given, stored) => {
          const card = change(given, stored)
          if (card) changed.push(card)
          return card
        },
        create,
      )
      this.#channel?.postMessage('')
    })
    if (create) return this.read()
    this.deck &&= { ...this.deck, cards: this.deck.cards.map((card) => find(changed, card) ?? card) }
    this.#changed()
  }

  async forget() {
    await this.#try(() => this.#store.forget())
    this.#channel?.postMessage('')
    await this.read()
  }

  async #try(work: () => Promise<void>) {
    try {
      await work()
    } catch {
      this.status = 'refused'
    }
  }

  #changed() {
    this.#onChange()
    clearTimeout(this.#timer)
    const [next] = this.waits
    if (next !== undefined) this.#timer = setTimeout(() => this.#changed(), Math.min(next + 1000, longestTimer))
  }

  disconnect() {
    clearTimeout(this.#timer)
    this.#channel?.close()
  }

  /** What is due now, the longest overdue first. */
  get due(): Card[] {
    const now = Date.now()
    return this.#byDue(now).flatMap(([card, at]) => (at <= now ? card : []))
  }

  /** How long until each of the others is due, in ms, the soonest first. */
  get waits(): number[] {
    const now = Date.now()
    return this.#byDue(now).flatMap(([, at]) => (at > now ? at - now : []))
  }

  #byDue(now: number): [Card, number][] {
    const cards = this.deck?.cards ?? []
    return cards.map((card): [Card, number] => [card, dueAt(card.log, now)]).sort(([, a], [, b]) => a - b)
  }
}

const find = (cards: readonly Card[], wanted: Card) => cards.find((card) => isSameCard(card, wanted))
