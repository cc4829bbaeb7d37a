import { shareOf, toneOf } from '../../../core/classes/figures.ts'
import { inlineText } from '../../../core/inline.ts'
import type { ClassTexts } from '../texts.ts'
import { dayAndTime } from '../times.ts'
import { finishedAttempt, type ReportView, type Row } from './read-report.ts'
import { responseWords } from './response-words.ts'
import { stateWords } from './state-words.ts'

type Cell = string | number

/** The report as a table: a row for each pupil; for each item the response in words and its points. */
export const tableOf = (view: ReportView, t: ClassTexts): Cell[][] => [
  headOf(view, t),
  ...view.rows.map((row) => cellsOf(row, view, t)),
]

const headOf = ({ items }: ReportView, t: ClassTexts): Cell[] => [
  ...[t.seatNumber, t.name, t.state, t.score, t.maximum, t.percentage, t.handedInAt],
  ...items.flatMap(({ item, number }) => [`${number}. ${inlineText(item.prompt)}`, t.pointsOf(number)]),
]

function cellsOf(row: Row, { items }: ReportView, t: ClassTexts): Cell[] {
  const { seat, name, attempt } = row
  const finished = finishedAttempt(row)
  const share = finished && shareOf(finished)
  return [
    seat.seat,
    name ?? '',
    stateWords(seat, t),
    finished?.score ?? '',
    finished?.maxScore ?? '',
    share === undefined ? '' : Math.round(share * 1000) / 10,
    attempt?.submittedAt ? dayAndTime(attempt.submittedAt, t) : '',
    ...items.flatMap(({ item }) => {
      if (!attempt || toneOf(attempt, item.id) === 'absent') return ['', '']
      const response = Object.hasOwn(attempt.responses, item.id) ? attempt.responses[item.id] : undefined
      const points = attempt.items.find(({ id }) => id === item.id)?.score ?? ''
      return [response === undefined ? '' : responseWords(item, response, t), points]
    }),
  ]
}
