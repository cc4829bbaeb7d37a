import { orderedParts, withParts } from '../draft/choices.ts'
import { useTexts } from '../texts.ts'
import { ChoicesField } from './choices-field.tsx'
import type { FormProps } from './form.ts'
import { ProblemList } from './problem-list.tsx'

/** The parts of an order, in the right order: learners get them mixed. */
export function OrderForm({ item, at, language, change }: FormProps) {
  const t = useTexts()
  return (
    <>
      <ChoicesField
        id={`parts-${item.id}`}
        legend={t.parts}
        note={t.partsHow}
        at={`${at}/choices`}
        choices={orderedParts(item)}
        language={language}
        right="none"
        isOrdered
        hasPictures
        onChoices={(parts, _, field) => change((item) => withParts(item, parts), field)}
      />
      <ProblemList at={`${at}/correctResponse`} />
    </>
  )
}
