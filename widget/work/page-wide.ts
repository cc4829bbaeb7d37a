import { attemptDatabase } from '../device/attempt-database.ts'
import { attemptMemory } from '../device/attempt-memory.ts'
import { openAttemptStore } from '../device/attempt-store.ts'
import { openChannel } from '../device/open-channel.ts'
import { type Outbox, openOutbox } from '../network/outbox.ts'
import { fetchNow } from '../network/request.ts'

/** The attempts on the device, for all quizzes of the page. */
export const attempts = openAttemptStore(attemptDatabase(), attemptMemory(), openChannel('lede'))

// A page restored from the back/forward cache has missed changes by other pages.
addEventListener('pageshow', () => attempts.reread())

const outboxes = new Map<string, Outbox>()

/** The page's outbox for a host. A new one sends the unsent attempts of earlier visits. */
export function outboxFor(host: string): Outbox {
  const known = outboxes.get(host)
  if (known) return known
  const outbox = openOutbox(attempts, host, fetchNow)
  outboxes.set(host, outbox)
  void outbox.replay()
  // On phones, being hidden is often the last event that a page gets.
  addEventListener('pagehide', () => void outbox.leave())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void outbox.leave()
  })
  for (const back of ['online', 'pageshow']) addEventListener(back, () => outbox.wake())
  return outbox
}
