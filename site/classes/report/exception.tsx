import type { AssignmentPatch } from '../../../core/classes/assignment.ts'
import { ask } from '../../host.ts'
import { paramOf, useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { fromField, toField } from '../times.ts'
import type { ReportView, Row } from './read-report.ts'

type Change = NonNullable<NonNullable<AssignmentPatch['exceptions']>[string]>

/** What differs for one pupil in this assignment: a later end, more attempts, excused. */
export function Exception({ view, row: { seat } }: { view: ReportView; row: Row }) {
  const t = useTexts()
  const { open, act } = useClass()
  if (!open.canChange) return null
  const { assignment } = view.report
  const { until, attempts, excused } = seat.exception ?? {}
  const patch = (change: Change) => () =>
    ask(
      open.host.classes[':class'].assignments[':assignment'].$patch({
        param: paramOf(open, assignment.assignment),
        json: { exceptions: { [seat.seat]: change } },
      }),
    )
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const count = Number(form.get('attempts'))
    const change = {
      until: fromField(form.get('until')),
      attempts: count > 0 ? count : null,
      excused: form.get('excused') ? true : null,
    }
    void act(patch(change), {
      undo: patch({ until: until ?? null, attempts: attempts ?? null, excused: excused ?? null }),
    })
  }
  return (
    <details class="screen">
      <summary>{t.forThisPupil}</summary>
      <form class="fields" onSubmit={save} key={JSON.stringify(seat.exception)}>
        <label>
          {t.openUntil}
          <input type="datetime-local" name="until" defaultValue={toField(until)} />
        </label>
        <label>
          {t.attempts}
          <input
            type="number"
            name="attempts"
            min={1}
            max={20}
            defaultValue={attempts === undefined ? '' : String(attempts)}
            placeholder={String(assignment.attempts)}
          />
        </label>
        <label class="check">
          <input type="checkbox" name="excused" defaultChecked={excused ?? false} /> {t.isExcused}
        </label>
        <button type="submit">{t.save}</button>
      </form>
      <p class="note">{t.extraTimeIsUnderPupils}</p>
    </details>
  )
}
