import type { ItemResult } from '../../../core/attempt.ts'
import {
  type ItemFigures,
  itemFigures,
  membersOf,
  type SkillFigures,
  type Standing,
  shownAttempt,
  skillFigures,
  summarise,
} from '../../../core/classes/figures.ts'
import type { AssignmentQuiz, Report, ReportAttempt, ReportSeat } from '../../../core/classes/report.ts'
import { foldText } from '../../../core/compare-text.ts'
import type { AnyResponse, PublicItem } from '../../../core/items/index.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import type { ClassTexts } from '../texts.ts'
import type { Roster } from '../vault.ts'
import { responseWords } from './response-words.ts'

/** A seat in the report, with its name if there is one. */
export interface Row {
  seat: ReportSeat
  name: string | undefined
  /** The name, else "Seat 7". */
  label: string
  attempt: ReportAttempt | undefined
}

/** The attempt of a row as far as it is a result: none while the pupil is at work, or before late work counts. */
export const finishedAttempt = ({ attempt, seat }: Pick<Row, 'attempt' | 'seat'>): ReportAttempt | undefined =>
  seat.counts === undefined ? undefined : attempt

/** An item of the quiz with its number and its key. */
export interface ReportItem {
  item: PublicItem
  number: number
  key: ItemResult | undefined
}

/** A report with names, as it is shown. */
export interface ReportView {
  report: Report
  quiz: PublicQuiz
  standing: Standing
  rows: Row[]
  items: ReportItem[]
  figures: ItemFigures[]
  /** Of the skills that items name. */
  skills: SkillFigures[]
  /** True if the work is no mark: practice. */
  isPractice: boolean
}

/** Joins a report, its quiz and the names. */
export function readReport(
  report: Report,
  { quiz, key = [], skills = {} }: AssignmentQuiz,
  { names }: Roster,
  t: ClassTexts,
): ReportView {
  const items = quiz.items.map((item, index) => ({
    item,
    number: index + 1,
    key: key.find(({ id }) => id === item.id),
  }))
  const byId = new Map(items.map(({ item }) => [item.id, item]))
  const keyOf = (id: string, response: AnyResponse) => {
    const item = byId.get(id)
    const words = item ? responseWords(item, response, t) : JSON.stringify(response)
    return item?.type === 'text-entry' ? foldText(words, quiz.language) : words
  }
  return {
    report,
    quiz,
    standing: summarise(report),
    rows: membersOf(report).map((seat) => {
      const name = names[seat.seat]
      return { seat, name, label: name ?? t.seat(seat.seat), attempt: shownAttempt(seat) }
    }),
    items,
    figures: itemFigures(report, [...byId.keys()], keyOf),
    skills: skillFigures(report, skills),
    isPractice: report.assignment.mode === 'practice',
  }
}

/** True if two responses to an item count as the same one, as for `accept` in an amendment. */
export const isSameResponse = (item: PublicItem, language: string, a: AnyResponse, b: AnyResponse): boolean =>
  comparable(item, a, language) === comparable(item, b, language)

function comparable({ type }: PublicItem, response: AnyResponse, language: string): string {
  if (type === 'text-entry') return foldText(String(response), language)
  if (Array.isArray(response)) return JSON.stringify(type === 'order' ? response : response.toSorted())
  if (typeof response !== 'object') return JSON.stringify(response)
  return JSON.stringify(Object.entries(response).sort(([a], [b]) => (a < b ? -1 : 1)))
}
