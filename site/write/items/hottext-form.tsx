import { withFields } from '../draft/changes.ts'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'

/** The sentences that a learner chooses from, in the order of the passage. */
export function HottextForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  const { id, sentences = [], correctResponse } = item
  return (
    <>
      <ChoicesField
        id={`sentences-${id}`}
        legend={t.sentences}
        note={t.sentencesHow}
        at={`${at}/sentences`}
        choices={sentences}
        correctResponse={correctResponse}
        language={language}
        right="several"
        onChoices={(sentences, isMarked, field) =>
          change((item) => withFields(item, { sentences, ...(isMarked && { correctResponse: undefined }) }), field)
        }
      />
      <ProblemList at={`${at}/correctResponse`} />
    </>
  )
}
