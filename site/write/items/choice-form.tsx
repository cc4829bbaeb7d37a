import { withFields } from '../draft/changes.ts'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'

/** The choices of an item, of which one or several are right. */
export function ChoiceForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { id, type, choices = [], correctResponse } = item
  return (
    <>
      <ChoicesField
        id={`choices-${id}`}
        legend={t.choices}
        note={type === 'choice' ? t.choicesHow : t.choicesSeveral}
        at={`${at}/choices`}
        choices={choices}
        correctResponse={correctResponse}
        language={language}
        right={type === 'choice' ? 'one' : 'several'}
        hasPictures
        onChoices={(choices, isMarked, field) =>
          change((item) => withFields(item, { choices, ...(isMarked && { correctResponse: undefined }) }), field)
        }
      />
      <ProblemList at={`${at}/correctResponse`} />
    </>
  )
}
