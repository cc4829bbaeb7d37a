import type { Outbox } from '../network/outbox.ts'
import { isUnsent } from '../store/attempt.ts'
import type { AttemptRecord } from '../store/attempt-record.ts'

/** How long an answer waits to be sent while the pupil works, so that another device or the teacher sees it, in ms. */
const sendEvery = 20_000

/** Returns a function that sends what has been answered so far: the first answer at once, later ones together. */
export function senderOf(outbox: Outbox): (record: AttemptRecord) => void {
  let isSending = false
  return ({ id, attempt }) => {
    if (isSending || !isUnsent(attempt)) return
    isSending = true
    const send = () => {
      isSending = false
      // A delivery that waits, as the host may have requested, reads the newest answers before its next try.
      if (outbox.stateOf(id) !== 'waiting') void outbox.send(id)
    }
    setTimeout(send, attempt.acknowledged > 0 ? sendEvery : 0)
  }
}
