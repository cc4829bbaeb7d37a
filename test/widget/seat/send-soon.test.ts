import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outbox } from '../../../widget/network/outbox.ts'
import { senderOf } from '../../../widget/seat/send-soon.ts'
import type { AttemptRecord } from '../../../widget/store/attempt-record.ts'
import { seatRecord } from './seat-sample.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const second = 1000

/** The record of an attempt that ends in so many ms. It has unsent answers, and the host has earlier ones. */
function recordEndingIn(left: number): AttemptRecord {
  const record = seatRecord({ endsAt: new Date(Date.now() + left).toISOString(), ahead: 0 })
  return { ...record, attempt: { ...record.attempt, status: 'in-progress', acknowledged: 1, revision: 2 } }
}

/** Lets a pupil answer at each of the times before the end, and returns how much of the time is left when it is sent. */
async function sentWhenLeft(answeredAt: number[]): Promise<number[]> {
  const [first = 0] = answeredAt
  const end = Date.now() + first
  const sent: number[] = []
  const outbox = { stateOf: () => undefined, send: async () => void sent.push(end - Date.now()) }
  const send = senderOf(outbox as unknown as Outbox)
  for (const left of answeredAt) {
    await vi.advanceTimersByTimeAsync(end - left - Date.now())
    send(recordEndingIn(left))
  }
  await vi.advanceTimersByTimeAsync(end - Date.now())
  return sent
}

it.each([
  [[600 * second, 595 * second, 590 * second], [580 * second]],
  [[30 * second, 20 * second], [15 * second]],
  [
    [36 * second, 15.5 * second],
    [16 * second, 13.5 * second],
  ],
  [
    [14 * second, 13 * second, 11 * second, 8 * second],
    [12 * second, 9 * second, 6 * second],
  ],
])(
  'answers given when %j ms are left are sent when %j ms are left: together, and soon near the end',
  async (answered, sent) => {
    expect(await sentWhenLeft(answered)).toEqual(sent)
  },
)
