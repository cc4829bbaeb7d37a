import { describe, expect, it } from 'vitest'
import { effectOf } from '../../../core/classes/amendment-effect.ts'
import { countedShares, itemFigures, median, skillFigures, summarise, toneOf } from '../../../core/classes/figures.ts'
import type { ReportAttempt, ReportSeat } from '../../../core/classes/report.ts'
import type { AnyResponse } from '../../../core/items/index.ts'

type Answers = Record<string, [response: AnyResponse | undefined, score: number, maxScore?: number]>

/** An attempt from what was answered and earned. */
function attemptOf(answers: Answers, attempt = 1): ReportAttempt {
  const entries = Object.entries(answers)
  const items = entries.map(([id, [, score, maxScore = 1]]) => ({ id, score, maxScore }))
  const given = entries.flatMap(([id, [response]]) => (response === undefined ? [] : [[id, response] as const]))
  return {
    attempt,
    status: 'submitted',
    revision: 1,
    startedAt: '2026-01-15T09:00:00.000Z',
    updatedAt: '2026-01-15T09:30:00.000Z',
    responses: Object.fromEntries(given),
    score: items.reduce((sum, { score }) => sum + score, 0),
    maxScore: items.reduce((sum, { maxScore }) => sum + maxScore, 0),
    items,
  }
}

let numbers = 0
function seatOf(
  state: ReportSeat['state'],
  attempts: ReportAttempt[] = [],
  more: Partial<ReportSeat> = {},
): ReportSeat {
  numbers += 1
  const counts = state === 'handed-in' ? { counts: 1 } : {}
  const seat = { seat: numbers, epoch: 0, factor: 1, hasTicket: true, byCode: false, erased: false }
  return { ...seat, state, asksLate: false, attempts, ...counts, ...more }
}

const handedIn = (answers: Answers) => seatOf('handed-in', [attemptOf(answers)])

describe('median', () => {
  it.each([
    [[], undefined],
    [[0.4], 0.4],
    [[0.9, 0.1], 0.5],
    [[1, 0, 0.25], 0.25],
    [[10, 9, 100, 1], 9.5],
  ])('of %j is %s', (values, expected) => {
    expect(median(values)).toBe(expected)
  })
})

describe('the summary of a report', () => {
  it('counts seats by state, those whose work was taken at the end of the time as handed in, excused ones apart, and erased ones not at all', () => {
    const seats = [
      handedIn({ a: ['x', 1], b: ['y', 0] }),
      handedIn({ a: ['x', 1], b: ['x', 1] }),
      seatOf('at-work', [attemptOf({ a: ['x', 1] })]),
      seatOf('not-begun'),
      seatOf('not-joined'),
      seatOf('ended', [attemptOf({ a: ['x', 1], b: [undefined, 0], c: [undefined, 0], d: [undefined, 0] })], {
        counts: 1,
      }),
      // Only late work has arrived, and nobody has decided about it.
      seatOf('ended', [attemptOf({ a: [undefined, 0] })], { asksLate: true }),
      seatOf('excused', [attemptOf({ a: ['x', 0] })], { counts: 1 }),
      seatOf('not-joined', [], { erased: true }),
    ]
    expect(summarise({ seats })).toEqual({
      members: 7,
      handedIn: 3,
      byTime: 1,
      ended: 1,
      atWork: 1,
      notBegun: 2,
      excused: 1,
      median: 0.5,
    })
    expect(countedShares({ seats })).toEqual([0.5, 1, 0.25])
  })

  it('has no median before an attempt has ended, or when every item is dropped', () => {
    expect(summarise({ seats: [seatOf('not-begun')] }).median).toBeUndefined()
    expect(summarise({ seats: [seatOf('handed-in', [attemptOf({})])] }).median).toBeUndefined()
  })
})

it('an answer is right, partly right, wrong, missing or not asked', () => {
  const attempt = attemptOf({ a: ['x', 1], b: ['x', 0.5], c: ['x', 0], d: [undefined, 0], e: [undefined, 1] })
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => toneOf(attempt, id))).toEqual([
    ...['right', 'partly', 'wrong', 'blank'],
    // Full marks for all.
    'right',
    'absent',
  ])
})

describe('the items of a report', () => {
  const seats = [
    handedIn({ a: ['x', 1], b: ['Kursk', 0], c: ['x', 0.5] }),
    handedIn({ a: ['x', 1], b: ['kursk', 0], c: ['x', 1] }),
    handedIn({ a: ['y', 0], b: ['Minsk', 0] }),
    handedIn({ a: ['x', 1], b: [undefined, 0] }),
    seatOf('at-work', [attemptOf({ a: ['z', 0] })]),
  ]

  it('come with the most missed first, and their wrong answers by number', () => {
    const keyOf = (_: string, response: AnyResponse) => String(response).toLowerCase()
    expect(itemFigures({ seats }, ['a', 'b', 'c', 'd'], keyOf)).toEqual([
      {
        ...{ id: 'b', n: 4, missed: 4, blank: 1, facility: 0 },
        wrong: [
          { response: 'Kursk', count: 2 },
          { response: 'Minsk', count: 1 },
        ],
      },
      { id: 'a', n: 4, missed: 1, blank: 0, facility: 0.75, wrong: [{ response: 'y', count: 1 }] },
      // Only two had it: it was not drawn for the others.
      { id: 'c', n: 2, missed: 1, blank: 0, facility: 0.75, wrong: [{ response: 'x', count: 1 }] },
    ])
  })
})

describe('the effect of a correction', () => {
  const seats = [
    handedIn({ a: ['x', 1], b: ['x', 1] }),
    handedIn({ a: ['y', 0], b: ['x', 1] }),
    handedIn({ a: ['z', 0], b: ['y', 0] }),
    seatOf('at-work', [attemptOf({ a: ['y', 0], b: ['x', 1] })]),
  ]

  it('full marks raise everyone who had missed the item', () => {
    expect(effectOf({ seats }, 'a', 'full')).toEqual({ higher: 2, lower: 0, before: 0.5, after: 1 })
  })

  it('an accepted answer raises those who gave it', () => {
    expect(effectOf({ seats }, 'a', (response) => response === 'z')).toEqual({
      ...{ higher: 1, lower: 0 },
      ...{ before: 0.5, after: 0.5 },
    })
  })

  it('a dropped item raises some and lowers others', () => {
    expect(effectOf({ seats }, 'b', 'drop')).toEqual({ higher: 0, lower: 1, before: 0.5, after: 0 })
  })

  it('an item that nobody had changes nothing', () => {
    expect(effectOf({ seats }, 'unknown', 'full')).toEqual({ higher: 0, lower: 0, before: 0.5, after: 0.5 })
  })
})

describe('the figures by skill', () => {
  it('add up the points of the items of a skill over the attempts that count, the lowest share first', () => {
    const seats = [
      handedIn({ a: ['x', 1], b: ['y', 0, 3], c: ['y', 1], d: ['z', 1] }),
      handedIn({ a: ['x', 1], b: ['x', 3, 3], c: [undefined, 0] }),
      seatOf('at-work', [attemptOf({ a: ['x', 0] })]),
    ]
    expect(skillFigures({ seats }, { a: 'tables', b: 'tables', c: 'time', other: 'none' })).toEqual([
      { skill: 'time', items: 1, share: 0.5 },
      { skill: 'tables', items: 2, share: 5 / 8 },
    ])
    expect(skillFigures({ seats }, {})).toEqual([])
  })
})
