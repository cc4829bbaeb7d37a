import { useMemo, useState } from 'preact/hooks'
import type { Assignment } from '../../../core/classes/assignment.ts'
import { membersOf } from '../../../core/classes/figures.ts'
import { failureWords } from '../host.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { AssignmentChoice } from './assignment-choice.tsx'
import { Downloads } from './downloads.tsx'
import { Grid } from './grid.tsx'
import { LateWork } from './late-work.tsx'
import { Missed } from './missed.tsx'
import { Missing } from './missing.tsx'
import { Projector } from './projector.tsx'
import { PupilPage } from './pupil-page.tsx'
import { readReport } from './read-report.ts'
import { Skills } from './skills.tsx'
import { Summary } from './summary.tsx'
import { useReport } from './use-report.ts'

/** The report of an assignment; without one, the way to the first. */
export function ReportView() {
  const t = useTexts()
  const { assignment, show, open } = useClass()
  if (assignment) return <AssignmentReport assignment={assignment} />
  return (
    <section class="empty">
      <h2>{t['view-report']}</h2>
      <p>{t.noAssignment}</p>
      {open.canChange && (
        <button type="button" class="primary" onClick={() => show('quizzes')}>
          {t.giveQuiz}
        </button>
      )}
    </section>
  )
}

function AssignmentReport({ assignment }: { assignment: Assignment }) {
  const t = useTexts()
  const { open } = useClass()
  const live = useReport(open.host, open.class.class, assignment.assignment, open)
  const [seat, setSeat] = useState<number>()
  const [isProjected, setProjected] = useState(false)
  const view = useMemo(
    () => live.report && live.quiz && readReport(live.report, live.quiz, open.roster, t),
    [live.report, live.quiz, open.roster, t],
  )
  const failed = live.failure !== undefined && (
    <p role="alert" class="failed">
      {failureWords(t, live.failure)}{' '}
      <button type="button" onClick={live.look}>
        {t.tryAgain}
      </button>
    </p>
  )
  if (!view) return failed || <p role="status">{t.loading}</p>
  if (isProjected) return <Projector view={view} onClose={() => setProjected(false)} />
  const shown = view.rows.find((row) => row.seat.seat === seat)
  if (shown) return <PupilPage view={view} row={shown} onClose={() => setSeat(undefined)} />
  const hasWork = membersOf(view.report).some(({ attempts }) => attempts.length > 0)
  return (
    <section class="report">
      <AssignmentChoice title={view.quiz.title} language={view.quiz.language} />
      <Summary view={view} asOf={live.asOf} />
      {failed}
      <LateWork view={view} />
      <Missing view={view} />
      {hasWork ? (
        <>
          <Missed view={view} />
          <Skills view={view} />
          <Grid view={view} onPupil={setSeat} />
          <Downloads view={view} onProject={() => setProjected(true)} />
        </>
      ) : (
        <NothingYet />
      )}
    </section>
  )
}

/** Before the first pupil has begun: what to do now. */
function NothingYet() {
  const t = useTexts()
  const { show, open } = useClass()
  return (
    <section class="empty">
      <h2>{t.nothingYet}</h2>
      <p>{t.nothingYetHow}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => show('tickets')}>
          {t['view-tickets']}
        </button>
        {open.canChange && (
          <button type="button" onClick={() => show('quizzes')}>
            {t.linkToHandOut}
          </button>
        )}
      </p>
    </section>
  )
}
