import { describe, expect, it } from 'vitest'
import { attemptOf, isAnnounced, isWaiting, renewToken, start, timeLeft } from '../../../widget/seat/seat-record.ts'
import type { SeatPart } from '../../../widget/store/attempt-record.ts'
import { seatRecord } from './seat-sample.ts'

const timed = (minutes: number) => ({ assignment: { ...(seatRecord().seat as SeatPart).assignment, minutes } })
const end = '2026-01-15T09:50:00.000Z'
const begin = Date.parse('2026-01-15T09:30:00.000Z')
const day = 86_400_000

describe('the time that is left', () => {
  it.each([0, day, -day])('is that of the host on a device whose clock differs by %i ms', (off) => {
    const record = start(seatRecord({ ...timed(20), endsAt: end, ahead: -off }))
    expect(timeLeft(record, begin + off)).toBe(20 * 60_000)
    expect(timeLeft(record, begin + off + 60_000)).toBe(19 * 60_000)
  })

  it('is unlimited without an end, and once the attempt is handed in', () => {
    const record = start(seatRecord(timed(20)))
    expect(timeLeft(record, begin)).toBe(Number.POSITIVE_INFINITY)
    const ended = { ...record, attempt: { ...record.attempt, status: 'submitted' as const } }
    expect(timeLeft({ ...ended, seat: { ...(record.seat as SeatPart), endsAt: end } }, begin)).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  it('is announced once at half, five minutes and one minute, also after a device has slept', () => {
    const record = seatRecord(timed(20))
    const marks = [...Array(21).keys()].reverse().filter((minutes) => isAnnounced(record, minutes, minutes + 1))
    expect(marks).toEqual([10, 5, 1])
    expect(isAnnounced(record, 3, 12)).toBe(true)
    expect(isAnnounced(record, 0, 9)).toBe(false)
  })
})

describe('an attempt with a time limit', () => {
  it('waits for its pupil, and is in progress without an answer once begun', () => {
    const record = seatRecord(timed(20))
    expect(isWaiting(record)).toBe(true)
    expect(start(record).attempt).toMatchObject({ status: 'in-progress', revision: 1, responses: {} })
    expect(isWaiting(start(record))).toBe(false)
    expect(isWaiting(seatRecord())).toBe(false)
  })
})

it('a record with a new token may be sent again; with the same token it stays as it is', () => {
  const record = seatRecord()
  expect(renewToken(record, 'token')).toBe(record)
  const refused = { ...record, attempt: { ...record.attempt, refusal: { code: 'seat-revoked', detail: '' } } }
  expect(renewToken(refused, 'new')).toEqual({ ...record, seat: { ...record.seat, token: 'new' } })
  expect(renewToken(undefined, 'new')).toBeUndefined()
})

it('the number of an attempt is the last part of its id', () => {
  expect(attemptOf(seatRecord())).toBe(1)
})
