import { withFields } from '../draft/changes.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'

const truths = [true, false, 'not-given'] as const

/** Whether the statement is true. */
export function TrueFalseForm({ item, at, change }: FormProps) {
  const t = useTexts()
  const { id, notGiven = false, correctResponse } = item
  return (
    <fieldset>
      <legend>{t.truth}</legend>
      {truths.map((truth) => (
        <label key={String(truth)} class="check">
          <input
            type="radio"
            name={`truth-${id}`}
            checked={String(correctResponse) === String(truth)}
            onChange={() =>
              change((item) =>
                withFields(item, { correctResponse: truth, ...(truth === 'not-given' && { notGiven: true }) }),
              )
            }
          />
          {t[`truth-${truth}`]}
        </label>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={notGiven}
          disabled={correctResponse === 'not-given'}
          onChange={({ currentTarget: { checked } }) =>
            change((item) => withFields(item, { notGiven: checked || undefined }))
          }
        />
        {t.offerNotGiven}
      </label>
      <ProblemList at={`${at}/correctResponse`} />
    </fieldset>
  )
}
