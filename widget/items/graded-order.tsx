import type { ItemResult } from '../../core/attempt.ts'
import type { PublicChoice } from '../../core/items/fields.ts'
import { ChoiceText } from '../quiz/picture.tsx'
import type { Spoken } from '../strings/language.ts'
import { Mark, Unanswered } from './mark.tsx'

interface GradedOrderProps {
  item: { choices: readonly PublicChoice[] }
  response: readonly string[] | undefined
  result: ItemResult
  labelledBy: string
}

/** The learner's order, each part marked, and next to it the right order if they differ. */
export function GradedOrder({ item, response, result, labelledBy }: GradedOrderProps, { strings }: Spoken) {
  const correct = result.correctResponse as string[]
  return (
    <fieldset class="orders" aria-labelledby={labelledBy}>
      {response ? (
        <PartList title={strings.yourOrder} parts={item.choices} ids={response} correct={correct} />
      ) : (
        <Unanswered />
      )}
      {response?.join() !== correct.join() && (
        <PartList title={strings.correctOrder} parts={item.choices} ids={correct} />
      )}
    </fieldset>
  )
}

interface PartListProps {
  title: string
  parts: readonly PublicChoice[]
  ids: readonly string[]
  /** The right order, by which each part is marked. */
  correct?: readonly string[]
}

const PartList = ({ title, parts, ids, correct }: PartListProps, { strings }: Spoken) => (
  <div>
    <p class="order-title" {...strings.attributes}>
      {title}
    </p>
    <ol class="order">
      {ids.map((id, index) => {
        const part = parts.find((part) => part.id === id)
        const verdict = correct && (correct[index] === id ? 'right' : 'wrong')
        return (
          <li key={id}>
            <div class={`card ${verdict ?? ''}`}>
              <span>
                {part && <ChoiceText choice={part} />}{' '}
                {correct && verdict && (
                  <Mark
                    verdict={verdict}
                    words={verdict === 'wrong' ? strings.belongs(correct.indexOf(id) + 1) : undefined}
                  />
                )}
              </span>
            </div>
          </li>
        )
      })}
    </ol>
  </div>
)
