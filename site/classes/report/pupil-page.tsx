import { useEffect, useRef } from 'preact/hooks'
import { shareOf, toneOf } from '../../../core/classes/figures.ts'
import { ask } from '../../host.ts'
import { useClass } from '../open-class.ts'
import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import { dayAndTime } from '../times.ts'
import { Exception } from './exception.tsx'
import { ToneSign } from './grid.tsx'
import { ItemEvidence, Prompt } from './item-parts.tsx'
import { finishedAttempt, type ReportItem, type ReportView, type Row } from './read-report.ts'
import { responseWords } from './response-words.ts'
import { stateWords } from './state-words.ts'

interface PupilPageProps {
  view: ReportView
  row: Row
  onClose: () => void
}

/** One pupil's answers, to print or to talk about. */
export function PupilPage({ view, row, onClose }: PupilPageProps) {
  const t = useTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { attempt, seat } = row
  const finished = finishedAttempt(row)
  const share = finished && shareOf(finished)
  return (
    <section class="pupil-page">
      <p class="buttons screen">
        <button type="button" onClick={onClose}>
          {t.backToReport}
        </button>
        <button type="button" onClick={() => print()}>
          {t.print}
        </button>
      </p>
      <h2 tabIndex={-1} ref={heading} dir="auto">
        {row.name ? `${row.name} · ${t.number(seat.seat)}` : row.label}
      </h2>
      <p lang={view.quiz.language} dir="auto">
        {view.quiz.title}
      </p>
      <p class="standing">
        <span>{stateWords(seat, t)}</span>
        {finished && share !== undefined && !view.isPractice && (
          <span>{t.pointsAndShare(finished.score, finished.maxScore, percent(share, t))}</span>
        )}
        {attempt?.submittedAt && <span>{dayAndTime(attempt.submittedAt, t)}</span>}
      </p>
      {seat.attempts.length > 1 && <p class="note">{t.attemptsMade(attempt?.attempt ?? 1, seat.attempts.length)}</p>}
      <Exception view={view} row={row} />
      {attempt && (
        <ol class="plain">
          {view.items.map((item) => (
            <PupilItem key={item.item.id} view={view} row={row} item={item} />
          ))}
        </ol>
      )}
      {attempt && <BeginAgain view={view} row={row} onClose={onClose} />}
    </section>
  )
}

function PupilItem({ view, row: { attempt }, item }: { view: ReportView; row: Row; item: ReportItem }) {
  const t = useTexts()
  const tone = attempt ? toneOf(attempt, item.item.id) : 'absent'
  if (!attempt || tone === 'absent') return null
  const given = Object.hasOwn(attempt.responses, item.item.id) ? attempt.responses[item.item.id] : undefined
  const content = { lang: view.quiz.language, dir: 'auto' } as const
  return (
    <li class="pupil-item">
      <p class="missed-count">
        {t.question(item.number)}{' '}
        <span class={`verdict ${tone}`}>
          <ToneSign tone={tone} /> {t[`tone-${tone}`]}
        </span>
      </p>
      <Prompt item={item} language={view.quiz.language} />
      {given !== undefined && (
        <p>
          {t.answered} <b {...content}>{responseWords(item.item, given, t)}</b>
        </p>
      )}
      {tone !== 'right' && item.key && (
        <>
          <p>
            {t.rightIs} <b {...content}>{responseWords(item.item, item.key.correctResponse, t)}</b>
          </p>
          <ItemEvidence item={item} language={view.quiz.language} />
        </>
      )}
    </li>
  )
}

/** Deletes the pupil's work on this assignment, so that it can be begun again. It asks first: this cannot be undone. */
function BeginAgain({ view, row, onClose }: PupilPageProps) {
  const t = useTexts()
  const { open, act } = useClass()
  if (!open.canChange) return null
  const erase = async () => {
    if (!confirm(t.beginAgainAsk(row.label))) return
    const param = {
      class: open.class.class,
      assignment: view.report.assignment.assignment,
      seat: row.seat.seat,
    }
    const done = await act(() =>
      ask(open.host.classes[':class'].assignments[':assignment'].work[':seat'].$delete({ param })),
    )
    if (done) onClose()
  }
  return (
    <p class="screen">
      <button type="button" class="danger" onClick={erase}>
        {t.beginAgain}
      </button>
    </p>
  )
}
