import { useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Assignment } from '../../../core/classes/assignment.ts'
import { membersOf } from '../../../core/classes/figures.ts'
import { failureWords } from '../failure-words.ts'
import { useClass } from '../open-class.ts'
import { type Place, scrollBefore } from '../place.ts'
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
  const { assignment, navigation, open } = useClass()
  if (assignment) return <AssignmentReport assignment={assignment} />
  return (
    <section class="empty">
      <h2>{t['view-report']}</h2>
      <p>{t.noAssignment}</p>
      {open.canChange && (
        <button type="button" class="primary" onClick={() => navigation.go({ part: 'quizzes' })}>
          {t.giveQuiz}
        </button>
      )}
    </section>
  )
}

function AssignmentReport({ assignment }: { assignment: Assignment }) {
  const t = useTexts()
  const { open, navigation } = useClass()
  const { place, go, backToReport } = navigation
  const live = useReport(open.host, open.class.class, assignment.assignment, open)
  const view = useMemo(
    () => live.report && live.quiz && readReport(live.report, live.quiz, open.roster, t),
    [live.report, live.quiz, open.roster, t],
  )
  const root = useReturn(place, view !== undefined)
  const failed = live.failure !== undefined && (
    <p role="alert" class="failed">
      {failureWords(t, live.failure)}{' '}
      <button type="button" onClick={live.look}>
        {t.tryAgain}
      </button>
    </p>
  )
  if (!view) return failed || <p role="status">{t.loading}</p>
  if (place.projector) return <Projector view={view} onClose={backToReport} />
  const shown = view.rows.find((row) => row.seat.seat === place.pupil)
  if (shown) return <PupilPage key={place.pupil} view={view} row={shown} onClose={backToReport} />
  const hasWork = membersOf(view.report).some(({ attempts }) => attempts.length > 0)
  return (
    <section class="report" ref={root}>
      <AssignmentChoice title={view.quiz.title} language={view.quiz.language} />
      <Summary view={view} asOf={live.asOf} />
      {failed}
      <LateWork view={view} />
      <Missing view={view} />
      {hasWork ? (
        <>
          <Missed view={view} />
          <Skills view={view} />
          <Grid view={view} onPupil={(pupil) => go({ pupil })} />
          <Downloads view={view} onProject={() => go({ projector: true })} />
        </>
      ) : (
        <NothingYet />
      )}
    </section>
  )
}

/** Back in the report, the button that opened a pupil or the projector has the focus, and the page is scrolled as before. */
function useReturn({ pupil, projector }: Place, isLoaded: boolean) {
  const root = useRef<HTMLElement>(null)
  const opener = useRef('')
  useLayoutEffect(() => {
    if (pupil || projector) {
      opener.current = projector ? '[data-opens=projector]' : `[data-opens="${pupil}"]`
      return
    }
    if (!root.current || !opener.current) return
    const scroll = scrollBefore()
    root.current.querySelector<HTMLElement>(opener.current)?.focus({ preventScroll: scroll !== undefined })
    if (scroll !== undefined) scrollTo(0, scroll)
    opener.current = ''
  }, [pupil, projector, isLoaded])
  return root
}

/** Before the first pupil has begun: what to do now. */
function NothingYet() {
  const t = useTexts()
  const { navigation, open } = useClass()
  return (
    <section class="empty">
      <h2>{t.nothingYet}</h2>
      <p>{t.nothingYetHow}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={() => navigation.go({ part: 'tickets' })}>
          {t['view-tickets']}
        </button>
        {open.canChange && (
          <button type="button" onClick={() => navigation.go({ part: 'quizzes' })}>
            {t.linkToHandOut}
          </button>
        )}
      </p>
    </section>
  )
}
