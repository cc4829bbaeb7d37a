import type { Card, Deck, KeptQuiz } from './card.ts'

/** Where a deck is kept: on this device, for the pages of one origin. That it is there is the learner's consent. */
export interface DeckStore {
  /** The deck; undefined where the learner has not asked for one. Looking creates nothing. */
  read: () => Promise<Deck | undefined>
  /**
   * Changes the cards of a deck in one transaction, so that tabs never overwrite each other: what `change` makes of each,
   * and of what is stored of it, is stored; undefined leaves it as it is. With `create` a deck is begun if there is none.
   */
  write: (deck: Deck, change: ChangeCard, create?: boolean) => Promise<void>
  /** Deletes all there is. */
  forget: () => Promise<void>
}

export type ChangeCard = (given: Card, stored: Card | undefined) => Card | undefined

/** The deck of a host's quizzes in IndexedDB. Rejects where the browser refuses to store. */
export function openDeckStore(host: string): DeckStore {
  const name = `lede-review ${host}`

  async function use<T>(create: boolean, work: (database: IDBDatabase) => Promise<T>): Promise<T | undefined> {
    const database = await openDatabase(name, create)
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
        const cards = transaction.objectStore('cards').getAll() as IDBRequest<Card[]>
        const quizzes = transaction.objectStore('quizzes').getAll() as IDBRequest<KeptQuiz[]>
        await finish(transaction)
        return { cards: cards.result, quizzes: quizzes.result }
      }),
    write: ({ cards, quizzes }, change, create = false) =>
      use(create, (database) => {
        const transaction = database.transaction(['cards', 'quizzes'], 'readwrite', { durability: 'strict' })
        const store = transaction.objectStore('cards')
        for (const card of cards) {
          const stored = store.get([card.quiz, card.item.id])
          stored.onsuccess = () => {
            const changed = change(card, stored.result)
            if (changed) store.put(changed)
          }
        }
        // A published version never changes, so whichever copy is stored is the right one.
        for (const quiz of quizzes) transaction.objectStore('quizzes').put(quiz)
        return finish(transaction)
      }),
    forget: async () => {
      await settle(indexedDB.deleteDatabase(name))
    },
  }
}

/** Opens the database; without `create` and where there is none, answers undefined and leaves none behind. */
async function openDatabase(name: string, create: boolean): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name, 1)
  request.onupgradeneeded = () => {
    if (!create) return request.transaction?.abort()
    request.result.createObjectStore('cards', { keyPath: ['quiz', 'item.id'] })
    request.result.createObjectStore('quizzes', { keyPath: ['id', 'version'] })
  }
  try {
    return await settle(request)
  } catch (error) {
    if (create || (error as DOMException | null)?.name !== 'AbortError') throw error
  }
}

const settle = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const finish = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error)
  })
