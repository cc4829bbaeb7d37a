import type { Outbox } from '../network/outbox.ts'
import { isUnsent } from '../store/attempt.ts'
import type { AttemptRecord } from '../store/attempt-record.ts'
import { timeLeft } from './seat-record.ts'

/** How long an answer waits to be sent while the pupil works, so that another device or the teacher sees it, in ms. */
const sendEvery = 20_000

/** From so long before the end of the time on, in ms, answers wait only a moment. */
const last = 15_000
const moment = 2000

/**
 * Returns a function that sends what has been answered so far: the first answer at once, later ones together. Near the end
 * of the time they are sent soon, so that the host has them in time although the network is slow.
 */
export function senderOf(outbox: Outbox): (record: AttemptRecord) => void {
  let isSending = false
  return (record) => {
    const { id, attempt } = record
    if (isSending || !isUnsent(attempt)) return
    isSending = true
    const send = () => {
      isSending = false
      // A delivery that waits, as the host may have requested, reads the newest answers before its next try.
      if (outbox.stateOf(id) !== 'waiting') void outbox.send(id)
    }
    const untilLast = timeLeft(record, Date.now()) - last
    setTimeout(send, attempt.acknowledged > 0 ? Math.max(moment, Math.min(sendEvery, untilLast)) : 0)
  }
}
