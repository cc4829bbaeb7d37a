import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  closeOf,
  endOf,
  lastAttempt,
  lastEnd,
  type NewestAttempt,
  nextAttempt,
  statusOf,
  type Timing,
} from '../../../core/classes/timing.ts'

const minute = 60_000
const nine = Date.UTC(2026, 0, 15, 9)
const at = (minutes: number) => nine + minutes * minute
const usual: Timing = { opensAt: null, closesAt: null, minutes: null, attempts: 1, factor: 1 }
const begun: NewestAttempt = { attempt: 1, voided: 0, startedAt: nine, submittedAt: null }

describe('the end of an attempt that was begun at nine', () => {
  it.each<[what: string, settings: Partial<Timing>, minutes: number]>([
    ['is never, without a limit', {}, Number.POSITIVE_INFINITY],
    ['is never for a seat with extra time, without a limit', { factor: 2 }, Number.POSITIVE_INFINITY],
    ['is the closing time', { closesAt: at(30) }, 30],
    ['is the closing time for a seat with extra time, without a time limit', { closesAt: at(30), factor: 2 }, 30],
    ['is the time limit', { minutes: 20 }, 20],
    ['is the time limit times the factor', { minutes: 20, factor: 1.5 }, 30],
    ['is the time limit, before the closing time', { minutes: 20, closesAt: at(30) }, 20],
    ['is the closing time, before the time limit', { minutes: 40, closesAt: at(30) }, 30],
    ['is after the closing time with extra time', { minutes: 40, closesAt: at(30), factor: 1.25 }, 50],
    ['is the closing time of the seat, later', { closesAt: at(30), until: at(60) }, 60],
    ['is the closing time of the seat, earlier', { closesAt: at(30), until: at(10) }, 10],
    ['is the closing time of the seat, also with extra time', { minutes: 40, factor: 2, until: at(60) }, 60],
    ['is the extended time limit, before the closing time of the seat', { minutes: 20, factor: 2, until: at(60) }, 40],
  ])('%s', (_, settings, minutes) => {
    expect(endOf({ ...usual, ...settings }, nine)).toBe(at(minutes))
  })

  it('is the closing time for what arrived after it, also with extra time', () => {
    const timing = { ...usual, minutes: 40, closesAt: at(-5), factor: 2 }
    expect(endOf(timing, nine)).toBe(at(-5))
    expect(statusOf(timing, begun, at(1))).toBe('ended')
  })
})

describe('the status of the newest attempt', () => {
  const timing = { ...usual, minutes: 20 }
  it.each<[what: string, newest: Partial<NewestAttempt>, minutes: number, status: string | undefined]>([
    ['is in progress up to its end', {}, 20 - 1 / minute, 'in-progress'],
    ['is ended from its end on', {}, 20, 'ended'],
    ['is submitted once it is handed in', { submittedAt: at(5) }, 6, 'submitted'],
    ['stays submitted after its end', { submittedAt: at(5) }, 60, 'submitted'],
    ['is unknown once the teacher took it back', { voided: 1, submittedAt: at(5) }, 6, undefined],
    ['is that of an attempt after those that were taken back', { attempt: 3, voided: 2 }, 6, 'in-progress'],
  ])('%s', (_, newest, minutes, status) => {
    expect(statusOf(timing, { ...begun, ...newest }, at(minutes))).toBe(status)
  })
})

describe('the next attempt', () => {
  const window = { ...usual, opensAt: at(0), closesAt: at(60), attempts: 2 }
  it.each<
    [
      what: string,
      settings: Partial<Timing>,
      newest: Partial<NewestAttempt> | undefined,
      minutes: number,
      next: number | undefined,
    ]
  >([
    ['cannot begin before the opening', {}, undefined, -1, undefined],
    ['is the first from the opening on', {}, undefined, 0, 1],
    ['cannot begin from the closing on', {}, undefined, 60, undefined],
    ['is the first after the closing, until the closing time of the seat', { until: at(90) }, undefined, 80, 1],
    [
      'cannot begin after the closing time of the seat, before the closing',
      { until: at(30) },
      undefined,
      40,
      undefined,
    ],
    ['cannot begin while the newest is in progress', {}, {}, 10, undefined],
    ['is the second once the first was handed in', {}, { submittedAt: at(5) }, 10, 2],
    ['is the second once the time of the first is over', { minutes: 5 }, {}, 10, 2],
    ['cannot begin after the last', {}, { attempt: 2, submittedAt: at(5) }, 10, undefined],
    ['is one more if the seat has more', { ownAttempts: 3 }, { attempt: 2, submittedAt: at(5) }, 10, 3],
    ['cannot begin if the seat has fewer', { ownAttempts: 1 }, { submittedAt: at(5) }, 10, undefined],
    ['is the next number after one that the teacher took back', { attempts: 1 }, { voided: 1 }, 10, 2],
  ])('%s', (_, settings, newest, minutes, next) => {
    expect(nextAttempt({ ...window, ...settings }, newest && { ...begun, ...newest }, at(minutes))).toBe(next)
  })

  it('has numbers up to those of the assignment and those that were taken back', () => {
    expect(lastAttempt({ ...usual, attempts: 3 }, undefined)).toBe(3)
    expect(lastAttempt({ ...usual, attempts: 3 }, { ...begun, voided: 2 })).toBe(5)
    expect(lastAttempt({ ...usual, attempts: 3, ownAttempts: 1 }, { ...begun, voided: 2 })).toBe(3)
  })
})

it('no seat writes after the last end of its class, with any start, factor and closing time', () => {
  const someTime = fc.integer({ min: -60, max: 120 }).map(at)
  const seat = fc.record({
    factor: fc.oneof(fc.constant(1), fc.double({ min: 1, max: 10, noNaN: true })),
    until: fc.option(someTime, { nil: undefined }),
    startedAt: someTime,
  })
  const minutes = fc.option(fc.integer({ min: 1, max: 90 }))
  fc.assert(
    fc.property(someTime, minutes, fc.array(seat, { minLength: 1 }), (closesAt, minutes, seats) => {
      const untils = seats.flatMap(({ until }) => until ?? [])
      const last = lastEnd({ closesAt, minutes }, untils, Math.max(...seats.map(({ factor }) => factor)))
      for (const { startedAt, ...own } of seats) {
        const timing = { ...usual, closesAt, minutes, ...own }
        expect(closeOf(timing)).toBeLessThanOrEqual(last ?? Number.NaN)
        expect(endOf(timing, startedAt)).toBeLessThanOrEqual(last ?? Number.NaN)
      }
    }),
  )
  expect(lastEnd({ closesAt: null, minutes: 10 }, [nine], 2)).toBeUndefined()
})
