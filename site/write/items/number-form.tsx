import { withFields } from '../draft/changes.ts'
import { useTexts } from '../texts.ts'
import type { FormProps } from './form.ts'
import { NumberField } from './number-field.tsx'
import { TextField } from './text-field.tsx'

/** The right number, how far off is still right, and what is counted. */
export function NumberForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { id, correctResponse, tolerance, unit = '' } = item
  return (
    <>
      <NumberField
        id={`number-${id}`}
        label={t.rightNumber}
        at={`${at}/correctResponse`}
        value={typeof correctResponse === 'number' ? correctResponse : undefined}
        language={language}
        onValue={(correctResponse) => change((item) => withFields(item, { correctResponse }), 'number')}
      />
      <NumberField
        id={`tolerance-${id}`}
        label={t.tolerance}
        note={t.toleranceHow}
        at={`${at}/tolerance`}
        value={tolerance}
        language={language}
        onValue={(tolerance) => change((item) => withFields(item, { tolerance }), 'tolerance')}
      />
      <TextField
        id={`unit-${id}`}
        label={t.unit}
        note={t.unitHow}
        at={`${at}/unit`}
        value={unit}
        language={language}
        onValue={(unit) => change((item) => withFields(item, { unit: unit || undefined }), 'unit')}
      />
    </>
  )
}
