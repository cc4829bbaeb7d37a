import type { Assignment, AssignmentPatch } from '../../../core/classes/assignment.ts'
import { ask } from '../../host.ts'
import { paramOf, useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { AssignmentFields, readAssignmentFields } from './assignment-fields.tsx'

/** Changes an assignment. Open attempts follow: their end is computed when it is asked for. */
export function AssignmentSettings({ assignment }: { assignment: Assignment }) {
  const t = useTexts()
  const { open, act } = useClass()
  const patch = (json: AssignmentPatch) => () =>
    ask(
      open.host.classes[':class'].assignments[':assignment'].$patch({
        param: paramOf(open, assignment.assignment),
        json,
      }),
    )
  const save = (event: SubmitEvent) => {
    event.preventDefault()
    const { opensAt = null, closesAt = null, minutes = null, attempts, counts, reveal } = assignment
    void act(patch(readAssignmentFields(new FormData(event.currentTarget as HTMLFormElement))), {
      undo: patch({ opensAt, closesAt, minutes, attempts, counts, reveal }),
    })
  }
  const closeNow = () =>
    act(patch({ closesAt: new Date().toISOString() }), {
      words: t.isClosed,
      undo: patch({ closesAt: assignment.closesAt ?? null }),
    })
  return (
    <details>
      <summary>{t.changeAssignment}</summary>
      <form onSubmit={save} key={JSON.stringify(assignment)}>
        <AssignmentFields assignment={assignment} />
        <p class="buttons">
          <button type="submit" class="primary">
            {t.save}
          </button>
          <button type="button" onClick={closeNow}>
            {t.closeNow}
          </button>
        </p>
      </form>
    </details>
  )
}
