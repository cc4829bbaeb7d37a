import { DeckFileError, printDeck, readDeck } from './deck-file.ts'
import { mergeCards } from './merge-cards.ts'
import type { ReviewController } from './review-controller.ts'

/** Hands the deck to the learner as a file. It goes nowhere but to the device's own downloads. */
export function saveFile({ live: { deck }, host }: ReviewController) {
  if (!deck) return
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([printDeck(deck, host)], { type: 'application/json' }))
  link.download = `review-${new Date().toISOString().slice(0, 10)}.json`
  link.click()
  // The browser reads the address only after this has ended.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** Adds what a file knows to the deck, and answers what came of it, in words. What is wrong with it changes nothing. */
export async function openFile({ live, host, strings }: ReviewController, file: Blob): Promise<string> {
  try {
    const read = readDeck(await file.text(), host)
    let added = 0
    let changed = 0
    await live.write(
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

/** Deletes all that is kept, and with it the learner's consent. */
export async function forgetDeck(review: ReviewController): Promise<string> {
  review.done.length = 0
  await review.live.forget()
  review.focus = 'heading'
  review.draw()
  return review.strings.forgotten
}
