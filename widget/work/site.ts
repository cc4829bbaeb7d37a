import { databaseKeeper } from '../device/attempt-database.ts'
import { memoryKeeper } from '../device/attempt-memory.ts'
import { openStore } from '../device/attempt-store.ts'
import { openChannel } from '../device/open-channel.ts'
import { fetchNow } from '../network/load-quiz.ts'
import { type Outbox, openOutbox } from '../network/outbox.ts'

/** What all quizzes of a page share: the store of attempts, and one outbox for each host that they come from. */
export const store = openStore(databaseKeeper(), memoryKeeper(), openChannel('lede'))

// A browser may keep a page whole while the learner is elsewhere, and bring it back as it was.
addEventListener('pageshow', () => store.reread())

const outboxes = new Map<string, Outbox>()

/** The outbox for a host. The first time, it sends what earlier visits left behind. */
export function outboxFor(host: string): Outbox {
  const known = outboxes.get(host)
  if (known) return known
  const outbox = openOutbox(store, host, fetchNow)
  outboxes.set(host, outbox)
  void outbox.replay()
  // Phones often tell a page only that it is hidden, and never that it ends.
  addEventListener('pagehide', () => void outbox.leave())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void outbox.leave()
  })
  for (const back of ['online', 'pageshow']) addEventListener(back, () => outbox.wake())
  return outbox
}
