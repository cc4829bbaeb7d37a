import { shareOf, toneOf } from '../../../core/classes/figures.ts'
import { inlineText } from '../../../core/inline.ts'
import type { ClassTexts } from '../texts.ts'
import { dayAndTime } from '../times.ts'
import type { ReportView, Row } from './read-report.ts'
import { responseWords } from './response-words.ts'

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

function cellsOf({ seat, name, attempt }: Row, { items }: ReportView, t: ClassTexts): Cell[] {
  const share = attempt && shareOf(attempt)
  return [
    seat.seat,
    name ?? '',
    t[`state-${seat.state}`],
    attempt?.score ?? '',
    attempt?.maxScore ?? '',
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
