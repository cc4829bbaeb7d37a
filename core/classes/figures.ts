import type { AnyResponse } from '../items/index.ts'
import type { Report, ReportAttempt, ReportSeat } from './report.ts'

/** The seats that take part: erased ones do not. */
export const membersOf = ({ seats }: Pick<Report, 'seats'>): ReportSeat[] => seats.filter(({ erased }) => !erased)

/** The attempt of a seat that counts; undefined if none has ended. */
const countedAttempt = ({ attempts, counts }: ReportSeat): ReportAttempt | undefined =>
  attempts.find(({ attempt }) => attempt === counts)

/** True if work of the seat counts: handed in, or what the host had when the time was over. */
export const isHandedIn = ({ state, counts }: Pick<ReportSeat, 'state' | 'counts'>): boolean =>
  state === 'handed-in' || (state === 'ended' && counts !== undefined)

/** The attempt that the report shows: the one that counts, else the newest. */
export const shownAttempt = (seat: ReportSeat): ReportAttempt | undefined =>
  countedAttempt(seat) ?? seat.attempts.at(-1)

/** A score as a share of its maximum, 0 to 1; undefined if nothing can be earned. */
export const shareOf = ({ score, maxScore }: Scored): number | undefined =>
  maxScore > 0 ? score / maxScore : undefined

interface Scored {
  score: number
  maxScore: number
}

/** Middle value; of two middle ones their mean; undefined without values. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** How a class stands in an assignment. Excused seats are counted apart, not among `members`. */
export interface Standing {
  members: number
  /** Also those of whom the host took what it had when the time was over. */
  handedIn: number
  /** Of those that have handed in: by the end of the time. */
  byTime: number
  /** The time is over, and nothing counts: nothing had arrived before. */
  ended: number
  atWork: number
  notBegun: number
  excused: number
  /** Median of the shares that count, 0 to 1. */
  median: number | undefined
}

/** Counts the seats of a report by state. */
export function summarise(report: Pick<Report, 'seats'>): Standing {
  const members = membersOf(report)
  const count = (...states: ReportSeat['state'][]) => members.filter(({ state }) => states.includes(state)).length
  const excused = count('excused')
  const handedIn = members.filter(isHandedIn).length
  const byTime = handedIn - count('handed-in')
  return {
    members: members.length - excused,
    handedIn,
    byTime,
    ended: count('ended') - byTime,
    atWork: count('at-work'),
    notBegun: count('not-begun', 'not-joined'),
    excused,
    median: median(countedShares(report)),
  }
}

/** The shares of the attempts that count, without excused seats. */
export const countedShares = (report: Pick<Report, 'seats'>): number[] =>
  countedOf(report).flatMap((attempt) => shareOf(attempt) ?? [])

/** The attempts that count, without excused seats. */
export const countedOf = (report: Pick<Report, 'seats'>): ReportAttempt[] =>
  membersOf(report).flatMap((seat) => (seat.state === 'excused' ? [] : (countedAttempt(seat) ?? [])))

/** How a response was graded. absent: the item was not drawn, or is not counted. */
export type Tone = 'right' | 'partly' | 'wrong' | 'blank' | 'absent'

/** The tone of an item in an attempt. */
export function toneOf({ items, responses }: ReportAttempt, id: string): Tone {
  const item = items.find((each) => each.id === id)
  if (!item) return 'absent'
  if (item.score >= item.maxScore) return 'right'
  if (!Object.hasOwn(responses, id)) return 'blank'
  return item.score > 0 ? 'partly' : 'wrong'
}

/** How a class did on an item. */
export interface ItemFigures {
  id: string
  /** Attempts that count and had the item. */
  n: number
  /** Attempts without full marks. */
  missed: number
  blank: number
  /** Mean share of the points, 0 to 1. */
  facility: number
  /** Responses without full marks, the most frequent first; equal by `keyOf`. */
  wrong: { response: AnyResponse; count: number }[]
}

/** The figures of each item that some attempt had, the most missed first. */
export function itemFigures(
  report: Pick<Report, 'seats'>,
  ids: readonly string[],
  keyOf: (id: string, response: AnyResponse) => string,
): ItemFigures[] {
  const attempts = countedOf(report)
  return ids
    .flatMap((id) => figuresOf(attempts, id, (response) => keyOf(id, response)) ?? [])
    .sort((a, b) => a.facility - b.facility)
}

function figuresOf(
  attempts: readonly ReportAttempt[],
  id: string,
  keyOf: (response: AnyResponse) => string,
): ItemFigures | undefined {
  const had = attempts.filter((attempt) => toneOf(attempt, id) !== 'absent')
  if (had.length === 0) return undefined
  const missed = had.filter((attempt) => toneOf(attempt, id) !== 'right')
  const given = missed.flatMap(({ responses }) => (Object.hasOwn(responses, id) ? [responses[id] as AnyResponse] : []))
  const groups = [...Map.groupBy(given, keyOf).values()]
  const shares = had.map(({ items }) => shareOf(items.find((item) => item.id === id) as Scored) ?? 1)
  return {
    id,
    n: had.length,
    missed: missed.length,
    blank: missed.length - given.length,
    facility: shares.reduce((sum, share) => sum + share, 0) / had.length,
    wrong: groups
      .map((group) => ({ response: group[0] as AnyResponse, count: group.length }))
      .sort((a, b) => b.count - a.count),
  }
}

/** How a class did on the items of a skill. */
export interface SkillFigures {
  skill: string
  /** Items that name the skill and that some attempt had. */
  items: number
  /** Share of the points, 0 to 1. */
  share: number
}

/** The figures of each skill over the attempts that count, the lowest share first. `skills` is by the ids of items. */
export function skillFigures(report: Pick<Report, 'seats'>, skills: Readonly<Record<string, string>>): SkillFigures[] {
  const scores = countedOf(report).flatMap(({ items }) => items.filter(({ id }) => Object.hasOwn(skills, id)))
  return [...Map.groupBy(scores, ({ id }) => skills[id] as string)]
    .map(([skill, ofSkill]) => ({
      skill,
      items: new Set(ofSkill.map(({ id }) => id)).size,
      share: shareOf({ score: sumOf(ofSkill, 'score'), maxScore: sumOf(ofSkill, 'maxScore') }) ?? 1,
    }))
    .sort((a, b) => a.share - b.share)
}

const sumOf = (scores: readonly Scored[], field: keyof Scored) => scores.reduce((sum, score) => sum + score[field], 0)
