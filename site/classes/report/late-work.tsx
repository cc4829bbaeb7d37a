import { ask } from '../../host.ts'
import { paramOf, useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { clockTime } from '../times.ts'
import type { ReportView } from './read-report.ts'

/** Asks about work that arrived after the end. */
export function LateWork({ view: { rows, report } }: { view: ReportView }) {
  const t = useTexts()
  const { open, act } = useClass()
  const asking = rows.filter(({ seat }) => seat.asksLate)
  if (asking.length === 0) return null
  const decide = (seat: number, countLate: boolean | null) =>
    open.host.classes[':class'].assignments[':assignment'].$patch({
      param: paramOf(open, report.assignment.assignment),
      json: { exceptions: { [seat]: { countLate } } },
    })
  const answer = (seat: number, counts: boolean) =>
    act(() => ask(decide(seat, counts)), {
      words: counts ? t.lateCounted : t.lateNotCounted,
      undo: () => ask(decide(seat, null)),
    })
  return (
    <ul class="late plain screen">
      {asking.map(({ seat, label, attempt }) => (
        <li key={seat.seat}>
          <p>
            <b dir="auto">{label}</b>{' '}
            {t.arrivedLate(
              clockTime(seat.attempts.find(({ late }) => late)?.late?.receivedAt ?? attempt?.updatedAt, t),
            )}
          </p>
          {open.canChange && (
            <p class="buttons">
              <button type="button" onClick={() => answer(seat.seat, true)}>
                {t.countIt}
              </button>
              <button type="button" onClick={() => answer(seat.seat, false)}>
                {t.doNotCount}
              </button>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
