import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeResponses } from '../../../core/classes/merge-responses.ts'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import type { AnyResponse } from '../../../core/items/index.ts'
import { adopt } from '../../../widget/seat/adopt.ts'
import { openSeatProtocol } from '../../../widget/seat/protocol.ts'
import { isUnsent } from '../../../widget/store/attempt.ts'
import type { AttemptRecord } from '../../../widget/store/attempt-record.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { seatHost, seatRecord } from './seat-sample.ts'

const seed = { seed: 20261129 }

const items = ['one', 'two', 'three', 'constructor']
const responses = fc.dictionary(
  fc.constantFrom(...items),
  fc.constantFrom<AnyResponse>('a', 'b', ['a', 'c'], { x: 'a' }),
)

describe('merged responses', () => {
  it('have what this device has changed, and otherwise what the host has', () => {
    fc.assert(
      fc.property(responses, responses, responses, (mine, base, theirs) => {
        const merged = mergeResponses(mine, base, theirs)
        const at = (from: Record<string, AnyResponse>, item: string) =>
          Object.hasOwn(from, item) ? from[item] : undefined
        for (const item of items) {
          const isChanged = JSON.stringify(at(mine, item)) !== JSON.stringify(at(base, item))
          expect(at(merged, item)).toEqual(at(isChanged ? mine : theirs, item))
        }
      }),
      seed,
    )
  })
})

/** A step of one of two devices: it answers an item, sends, or sends and its answer is lost. */
type Step = { device: 0 | 1; item?: string; response?: string; lost?: boolean }

const step: fc.Arbitrary<Step> = fc.record(
  {
    device: fc.constantFrom(0 as const, 1 as const),
    item: fc.constantFrom(...items),
    response: fc.constantFrom('a', 'b', 'c'),
    lost: fc.boolean(),
  },
  { requiredKeys: ['device'] },
)

/** Sends what a device has until the host has it, as the outbox does. */
function send(device: AttemptRecord, put: ReturnType<typeof seatHost>['put'], lost: boolean): AttemptRecord {
  let record = device
  for (let tries = 0; isUnsent(record.attempt); tries++) {
    expect(tries).toBeLessThan(5)
    const recorded = put(record)
    if (lost && tries === 0) return record
    record = adopt(record, recorded, 0)
  }
  return record
}

describe('two devices of a seat', () => {
  it('end with the same responses, none of them lost, after any retries and lost responses', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const host = seatHost()
        const devices = [seatRecord(), seatRecord()]
        const answered = new Set<string>()
        for (const { device, item, response, lost = false } of steps) {
          const record = devices[device] as AttemptRecord
          if (item && response) {
            answered.add(item)
            devices[device] = { ...record, attempt: reduceAttempt(record.attempt, { type: 'respond', item, response }) }
          } else devices[device] = send(record, host.put, lost)
        }
        for (const round of [0, 1, 0]) devices[round] = send(devices[round] as AttemptRecord, host.put, false)
        const recorded = host.read()
        expect(new Set(Object.keys(recorded?.responses ?? {}))).toEqual(answered)
        if (!recorded) return
        const ends = devices.map((device) => adopt(device as AttemptRecord, recorded, 0).attempt.responses)
        expect(ends).toEqual([recorded.responses, recorded.responses])
      }),
      seed,
    )
  })

  it('have the newer answer of the one that was sent last', () => {
    const host = seatHost()
    const answer = (record: AttemptRecord, response: string) => ({
      ...record,
      attempt: reduceAttempt(record.attempt, { type: 'respond', item: 'one', response }),
    })
    const first = send(answer(seatRecord(), 'a'), host.put, false)
    send(answer(seatRecord(), 'b'), host.put, false)
    const end = send({ ...first, attempt: reduceAttempt(first.attempt, { type: 'go', position: 1 }) }, host.put, false)
    expect(host.read()?.responses).toEqual({ one: 'b' })
    expect(adopt(end, host.read() as SeatAttempt, 0).attempt.responses).toEqual({ one: 'b' })
  })
})

describe('an attempt that the host describes', () => {
  const recorded = (fields: Partial<SeatAttempt>): SeatAttempt => ({
    ...(seatHost().put(seatRecord()) as SeatAttempt),
    ...fields,
  })

  it('is handed in without a score until that is revealed', () => {
    const hidden = adopt(seatRecord(), recorded({ status: 'submitted', revision: 3 }), 0)
    expect(hidden.attempt).toMatchObject({ status: 'submitted', revision: 3, acknowledged: 3 })
    expect(hidden.attempt.result).toBeUndefined()
    const revealed = adopt(hidden, recorded({ status: 'submitted', revision: 3, score: 1, maxScore: 2, items: [] }), 0)
    expect(revealed.attempt.result).toMatchObject({ score: 1, maxScore: 2, status: 'submitted' })
  })

  it('has no result on a device that pupils share', () => {
    const shared = seatRecord({ shared: true })
    const after = adopt(shared, recorded({ status: 'submitted', score: 1, maxScore: 2, items: [] }), 0)
    expect(after.attempt.result).toBeUndefined()
  })

  it('goes on when the teacher gives more time after its end', () => {
    const ended = adopt(seatRecord(), recorded({ status: 'ended', responses: { one: 'a' } }), 0)
    expect(ended).toMatchObject({ attempt: { status: 'submitted' }, seat: { ended: true } })
    const again = adopt(ended, recorded({ status: 'in-progress', responses: { one: 'a' } }), 0)
    expect(again).toMatchObject({ attempt: { status: 'in-progress', responses: { one: 'a' } }, seat: { ended: false } })
  })

  it('that has ended keeps what is unsent here until it is sent: the host keeps that as late', () => {
    const { adoptRead, readOutcome, writePut } = openSeatProtocol()
    const record = seatRecord()
    const attempt = reduceAttempt(record.attempt, { type: 'respond', item: 'one', response: 'b' })
    const unsent = { ...record, attempt }
    const ended = recorded({ status: 'ended', responses: { one: 'a' } })
    expect(adoptRead(unsent, ended)).toBe(unsent)
    writePut(unsent)
    const problem = { status: 409, code: 'time-over', detail: '', recorded: ended }
    expect(readOutcome(unsent, { problem })?.(unsent).attempt).toMatchObject({
      status: 'submitted',
      responses: { one: 'a' },
    })
    expect(adoptRead(record, ended).attempt.status).toBe('submitted')
  })

  it('is not changed by a response that a later one has overtaken', () => {
    const later = adopt(seatRecord(), recorded({ revision: 7, responses: { one: 'b' } }), 0)
    expect(adopt(later, recorded({ revision: 5, responses: { one: 'a' } }), 0)).toBe(later)
  })
})
