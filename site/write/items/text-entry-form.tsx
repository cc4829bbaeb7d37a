import { withFields } from '../draft/changes.ts'
import { choiceText } from '../draft/choices.ts'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import type { FormProps } from './form.ts'

/** The accepted texts, the best first. */
export function TextEntryForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const accepted = [(item.correctResponse ?? '') as string | string[]].flat()
  return (
    <>
      <ChoicesField
        id={`accepted-${item.id}`}
        legend={t.accepted}
        note={t.acceptedHow}
        at={`${at}/correctResponse`}
        choices={accepted}
        language={language}
        right="none"
        onChoices={(texts, _, field) =>
          change((item) => withFields(item, { correctResponse: texts.map(choiceText) }), field)
        }
      />
      <label class="check">
        <input
          type="checkbox"
          checked={item.allowTypingSlip ?? false}
          onChange={({ currentTarget: { checked } }) =>
            change((item) => withFields(item, { allowTypingSlip: checked || undefined }))
          }
        />
        {t.allowTypingSlip}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={item.matchCase ?? false}
          onChange={({ currentTarget: { checked } }) =>
            change((item) => withFields(item, { matchCase: checked || undefined }))
          }
        />
        {t.matchCase}
      </label>
    </>
  )
}
