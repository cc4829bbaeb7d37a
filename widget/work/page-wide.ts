import { attemptDatabase } from '../device/attempt-database.ts'
import { attemptMemory } from '../device/attempt-memory.ts'
import { type AttemptStorage, type AttemptStore, openAttemptStore } from '../device/attempt-store.ts'
import { openChannel } from '../device/open-channel.ts'
import { type Outbox, openOutbox, type Protocol } from '../network/outbox.ts'
import { fetchNow } from '../network/request.ts'

/** Opens the attempts on the device that all quizzes of the page share. */
export function openForPage(storage: AttemptStorage, channel: string): AttemptStore {
  const attempts = openAttemptStore(storage, attemptMemory(), openChannel(channel))
  // A page restored from the back/forward cache has missed changes by other pages.
  addEventListener('pageshow', () => attempts.reread())
  return attempts
}

/** The attempts on the device, for all quizzes of the page. */
export const attempts = openForPage(attemptDatabase(), 'lede')

/** Returns a function that finds the page's outbox for a host. */
export function outboxesOf<Recorded>(attempts: AttemptStore, protocol?: Protocol<Recorded>): (host: string) => Outbox {
  const outboxes = new Map<string, Outbox>()
  return (host) => {
    const outbox = outboxes.get(host) ?? startOutbox(openOutbox(attempts, host, fetchNow, Math.random, protocol))
    outboxes.set(host, outbox)
    return outbox
  }
}

export const outboxFor = outboxesOf(attempts)

/** Sends the unsent attempts of earlier visits, and those that the page leaves behind. */
function startOutbox(outbox: Outbox): Outbox {
  void outbox.replay(performance.timeOrigin)
  // On phones, being hidden is often the last event that a page gets.
  addEventListener('pagehide', () => void outbox.leave())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void outbox.leave()
  })
  for (const back of ['online', 'pageshow']) addEventListener(back, () => outbox.wake())
  return outbox
}
