import type { SeatAssignment, SeatView } from '../../core/classes/seat-view.ts'
import type { JoinStrings } from './strings.ts'

/** The page of an assignment. */
export const addressOf = (view: SeatView, { assignment }: SeatAssignment) => `/a/${view.class}/${assignment}`

/** The quizzes of a class, the newest first, with what a seat can do in each. */
export function QuizList({ strings, view }: { strings: JoinStrings; view: SeatView }) {
  if (view.assignments.length === 0) return <p>{strings.noQuizYet}</p>
  return (
    <section aria-labelledby="quizzes">
      <h2 id="quizzes">{strings.yourQuizzes}</h2>
      <ul>
        {view.assignments.toReversed().map((one) => (
          <li key={one.assignment}>
            <a href={addressOf(view, one)}>{one.title}</a> <small>{describeState(one, strings)}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}

function describeState({ state, status, next, opensAt }: SeatAssignment, strings: JoinStrings): string {
  if (status && status !== 'in-progress' && !next) return strings.isHandedIn
  if (state === 'closed') return strings.isClosed
  if (state === 'open') return status === 'in-progress' ? strings.isBegun : strings.isOpen
  const time = new Date(opensAt ?? '').toLocaleString(strings.locale, { dateStyle: 'full', timeStyle: 'short' })
  return strings.isNotOpen(time)
}
