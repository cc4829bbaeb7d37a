import { useState } from 'preact/hooks'
import type { Assignment } from '../../../core/classes/assignment.ts'
import { CopyButton } from '../copy-button.tsx'
import { useClass } from '../open-class.ts'
import { useQuizTitles } from '../report/assignment-choice.tsx'
import { useTexts } from '../texts.ts'
import { dayAndTime } from '../times.ts'
import { AssignmentSettings } from './assignment-settings.tsx'
import { GiveQuiz } from './give-quiz.tsx'
import { JoinCode } from './join-code.tsx'
import { SnippetList } from './snippet-list.tsx'

/** The quizzes of the class: links to hand out, snippets, settings, and a form for another. */
export function AssignmentsView() {
  const t = useTexts()
  const { open } = useClass()
  const titles = useQuizTitles()
  const { assignments } = open.class
  return (
    <section class="assignments">
      <h2>{t['view-quizzes']}</h2>
      {assignments.length === 0 && <p>{t.noAssignment}</p>}
      <ul class="plain">
        {assignments.toReversed().map((each) => (
          <li key={each.assignment} class="assignment">
            <AssignmentEntry assignment={each} title={titles[each.quiz] ?? each.quiz} />
          </li>
        ))}
      </ul>
      {open.canChange && <GiveAnother isOpen={assignments.length === 0} />}
      {open.canChange && <JoinCode />}
    </section>
  )
}

function AssignmentEntry({ assignment, title }: { assignment: Assignment; title: string }) {
  const t = useTexts()
  const { open, navigation } = useClass()
  const address = `${location.origin}/a/${open.class.class}/${assignment.assignment}`
  const facts = [
    ...(assignment.opensAt ? [t.opensAt(dayAndTime(assignment.opensAt, t))] : []),
    assignment.closesAt ? t.closesAt(dayAndTime(assignment.closesAt, t)) : t.neverCloses,
    ...(assignment.minutes ? [t.minutes(assignment.minutes)] : []),
    t.attemptsCount(assignment.attempts),
    ...(assignment.reveal === 'submitted' ? [] : [`${t.pupilsSeeResults} – ${t[`reveal-${assignment.reveal}`]}`]),
    ...(assignment.mode === 'practice' ? [t.isPracticeShort] : []),
  ]
  return (
    <>
      <h3>
        {t.number(assignment.assignment)}. <span dir="auto">{title}</span>
      </h3>
      <p class="facts-line">{facts.join(' · ')}</p>
      <p>
        <b>{t.linkToHandOut}</b> <code class="address">{address}</code>
      </p>
      <p class="buttons">
        <CopyButton text={address} label={t.copyLinkFor} />
        <button type="button" onClick={() => navigation.go({ part: 'report', quiz: assignment.assignment })}>
          {t['view-report']}
        </button>
      </p>
      <SnippetList assignment={assignment} title={title} />
      {open.canChange && <AssignmentSettings assignment={assignment} />}
    </>
  )
}

function GiveAnother({ isOpen }: { isOpen: boolean }) {
  const t = useTexts()
  const [wasGiven, setGiven] = useState(0)
  return (
    <details class="give" open={isOpen}>
      <summary>{t.giveQuiz}</summary>
      <GiveQuiz key={wasGiven} onGiven={() => setGiven(wasGiven + 1)} />
    </details>
  )
}
