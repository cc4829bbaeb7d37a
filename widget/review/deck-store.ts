import { openDatabase, settle, write } from '../device/indexed-db.ts'
import type { Card, Deck, KeptQuiz } from './card.ts'

/** A deck on this device, for the pages of one origin. It is only created with the learner's consent. */
export interface DeckStore {
  /** The deck; undefined if the learner has not asked for one. Creates no database. */
  read: () => Promise<Deck | undefined>
  /**
   * Changes cards in one transaction, so that tabs never overwrite each other. Stores the card that `change` returns, or
   * keeps the stored one if that is undefined. With `create`, a missing deck is created.
   */
  write: (deck: Deck, change: ChangeCard, create?: boolean) => Promise<void>
  /** Deletes the deck. */
  forget: () => Promise<void>
}

export type ChangeCard = (given: Card, stored: Card | undefined) => Card | undefined

/** The deck of a host's quizzes in IndexedDB. Rejects if the browser refuses storage. */
export function openDeckStore(host: string): DeckStore {
  const name = `lede-review ${host}`

  async function use<T>(create: boolean, work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> {
    const database = await openDatabase(name, create, (database) => {
      database.createObjectStore('cards', { keyPath: ['quiz', 'item.id'] })
      database.createObjectStore('quizzes', { keyPath: ['id', 'version'] })
    })
    try {
      return database && (await work(database))
    } finally {
      database?.close()
    }
  }

  return {
    read: () =>
      use(false, async (database) => {
        const transaction = database.transaction(['cards', 'quizzes'])
        const [cards, quizzes] = await Promise.all([
          settle<Card[]>(transaction.objectStore('cards').getAll()),
          settle<KeptQuiz[]>(transaction.objectStore('quizzes').getAll()),
        ])
        return { cards, quizzes }
      }),
    write: ({ cards, quizzes }, change, create = false) =>
      use(create, async (database) => {
        const writing = write(database, ['cards', 'quizzes'])
        const store = writing.objectStore('cards')
        for (const card of cards) {
          writing.onSuccess<Card | undefined>(store.get([card.quiz, card.item.id]), (stored) => {
            const changed = change(card, stored)
            if (changed) store.put(changed)
          })
        }
        // A published version never changes, so all copies are equal.
        for (const quiz of quizzes) writing.objectStore('quizzes').put(quiz)
        await writing.done
      }),
    forget: async () => {
      await settle(indexedDB.deleteDatabase(name))
    },
  }
}
