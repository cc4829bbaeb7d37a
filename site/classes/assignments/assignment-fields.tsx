import { useState } from 'preact/hooks'
import type { Assignment, AssignmentPatch } from '../../../core/classes/assignment.ts'
import { useTexts } from '../texts.ts'
import { fromField, toField } from '../times.ts'

/** The fields that an assignment can change: window, time limit, attempts, and when results are shown. */
export function AssignmentFields({ assignment }: { assignment?: Assignment }) {
  const t = useTexts()
  const [attempts, setAttempts] = useState(assignment?.attempts ?? 1)
  const text = (value: number | undefined) => (value === undefined ? '' : String(value))
  return (
    <>
      <div class="fields">
        <label>
          {t.opens}
          <input type="datetime-local" name="opensAt" defaultValue={toField(assignment?.opensAt)} />
        </label>
        <label>
          {t.closes}
          <input type="datetime-local" name="closesAt" defaultValue={toField(assignment?.closesAt)} />
        </label>
        <label>
          {t.timeLimit}
          <input
            type="number"
            name="minutes"
            min={1}
            max={1440}
            defaultValue={text(assignment?.minutes)}
            inputMode="numeric"
          />
        </label>
        <label>
          {t.attempts}
          <input
            type="number"
            name="attempts"
            min={1}
            max={20}
            required
            defaultValue={String(attempts)}
            onInput={(event) => setAttempts(Number(event.currentTarget.value))}
            inputMode="numeric"
          />
        </label>
        {attempts > 1 && (
          <label>
            {t.whichCounts}
            <select name="counts" defaultValue={assignment?.counts ?? 'best'}>
              {(['best', 'first', 'last'] as const).map((counts) => (
                <option key={counts} value={counts} selected={counts === (assignment?.counts ?? 'best')}>
                  {t[`counts-${counts}`]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <fieldset>
        <legend>{t.pupilsSeeResults}</legend>
        {(['submitted', 'closed', 'never'] as const).map((reveal) => (
          <label key={reveal} class="check">
            <input
              type="radio"
              name="reveal"
              value={reveal}
              defaultChecked={reveal === (assignment?.reveal ?? 'submitted')}
            />{' '}
            {t[`reveal-${reveal}`]}
          </label>
        ))}
        <p class="note">{t.publicAnswers}</p>
      </fieldset>
    </>
  )
}

/** The values of these fields; null for what is empty. */
export function readAssignmentFields(form: FormData) {
  const minutes = Number(form.get('minutes'))
  return {
    opensAt: fromField(form.get('opensAt')),
    closesAt: fromField(form.get('closesAt')),
    minutes: minutes > 0 ? minutes : null,
    attempts: Number(form.get('attempts')) || 1,
    counts: (form.get('counts') ?? 'best') as NonNullable<AssignmentPatch['counts']>,
    reveal: form.get('reveal') as NonNullable<AssignmentPatch['reveal']>,
  }
}
