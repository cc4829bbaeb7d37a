import { describe, expect, it } from 'vitest'
import type { Report, ReportAttempt, ReportSeat } from '../../../core/classes/report.ts'
import type { PublicQuiz } from '../../../core/public-quiz.ts'
import { readStrings } from '../../../core/strings/read-strings.ts'
import english from '../../../locales/en/classes.json' with { type: 'json' }
import { readReport } from '../../../site/classes/report/read-report.ts'
import { insideQuotes } from '../../../site/classes/report/response-words.ts'
import { standingWords } from '../../../site/classes/report/summary.tsx'
import { tableOf } from '../../../site/classes/report/table.ts'
import type { ClassTexts } from '../../../site/classes/texts.ts'

const t = readStrings<ClassTexts>('en', english)

const quiz: PublicQuiz = {
  id: 'roofs',
  version: 'v'.repeat(16),
  title: 'Roofs',
  language: 'en',
  mode: 'test',
  stimulus: ['Green roofs.'],
  items: [{ id: 'kind', type: 'text-entry', prompt: 'Which roof?', points: 1 }],
} as never

const attempt = (status: ReportAttempt['status'], score: number): ReportAttempt => ({
  attempt: 1,
  status,
  revision: 1,
  startedAt: '2026-01-15T09:00:00.000Z',
  updatedAt: '2026-01-15T09:30:00.000Z',
  responses: { kind: 'green' },
  score,
  maxScore: 1,
  items: [{ id: 'kind', score, maxScore: 1 }],
})

/** The report of a class with one seat. */
function view(seat: Pick<ReportSeat, 'state'> & Partial<ReportSeat>) {
  const whole = { seat: 1, epoch: 0, factor: 1, hasTicket: true, byCode: false, erased: false, asksLate: false }
  const assignment = { assignment: 1, mode: 'test', amendments: {}, exceptions: {} } as unknown as Report['assignment']
  return readReport({ assignment, seats: [{ attempts: [], ...whole, ...seat }] }, { quiz }, { names: {} }, t)
}

describe('the report', () => {
  it('says of work that the host took at the end of the time that it is handed in, as the device of the pupil does', () => {
    const over = view({ state: 'ended', counts: 1, attempts: [attempt('ended', 1)] })
    expect(standingWords(over, t)).toEqual([
      ...['1 of 1 handed in', '1 of them when time was over', 'median 100%', '0 at work', '0 not begun'],
    ])
    expect(tableOf(over, t)[1]?.slice(2, 6)).toEqual(['handed in when time was over', 1, 1, 100])
  })

  it('says of a pupil of whom only late work has arrived that the time ran out, without a score', () => {
    const late = view({ state: 'ended', asksLate: true, attempts: [attempt('ended', 0)] })
    expect(standingWords(late, t)).toEqual([...['0 of 1 handed in', '0 at work', '0 not begun', '1 ran out of time']])
    expect(tableOf(late, t)[1]?.slice(2, 6)).toEqual(['time over', '', '', ''])
  })

  it('has no score of a pupil who is still at work, but the answers', () => {
    const [, cells] = tableOf(view({ state: 'at-work', attempts: [attempt('in-progress', 1)] }), t)
    expect(cells).toEqual([1, '', 'at work', '', '', '', '', 'green', 1])
  })
})

it('quotation marks of an answer differ from those around it', () => {
  const answers = ['The title “DPRK Hero”', 'Der Titel „Held“', '题目「英雄」', "O'Shea", 'דו"ח']
  expect(answers.map(insideQuotes)).toEqual([
    'The title ‘DPRK Hero’',
    'Der Titel ‚Held‘',
    '题目『英雄』',
    "O'Shea",
    'דו"ח',
  ])
})
