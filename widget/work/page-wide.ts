import { attemptDatabase } from '../device/attempt-database.ts'
import { attemptMemory } from '../device/attempt-memory.ts'
import { openAttemptStore } from '../device/attempt-store.ts'
import { openChannel } from '../device/open-channel.ts'
import { type Outbox, openOutbox } from '../network/outbox.ts'
import { fetchNow } from '../network/request.ts'

/** The attempts on the device, for all quizzes of the page. */
export const attempts = openAttemptStore(attemptDatabase(), attemptMemory(), openChannel('lede'))

// A browser may freeze a page while the learner is elsewhere, and show it again as it was.
addEventListener('pageshow', () => attempts.reread())

const outboxes = new Map<string, Outbox>()

/** The outbox for a host, for all its quizzes of the page. A new one sends what earlier visits have left unsent. */
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
