import { ChangingText } from '../quiz/changing-text.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Explained } from './explained.tsx'
import { ItemNumbers } from './item-numbers.tsx'
import { missedIn } from './missed-first.ts'
import { Others } from './others.tsx'
import { ResultHead } from './result-head.tsx'
import { ReviewOffer } from './review-offer.tsx'
import { Calibration } from './sureness.tsx'

/** The result: its head, what was missed with its evidence, and folded what was right. */
export function Result(props: WorkProps, { strings }: Spoken) {
  const { shown, work } = props
  const { attempt, items } = shown
  const missed = missedIn(shown).map((item) => items.indexOf(item))
  const right = [...items.keys()].filter((index) => {
    const result = resultOf(attempt, items[index]?.id ?? '')
    return result && !missed.includes(index)
  })
  return (
    <section part="result" aria-labelledby="result">
      <ResultHead {...props} />
      <Calibration {...props} />
      {attempt.result && !shown.record.seat && <Others {...props} />}
      {missed.length > 0 && (
        <>
          <nav aria-labelledby="again">
            <h4 id="again">{strings.lookAgain}</h4>
            <ItemNumbers
              indexes={missed}
              label={(index) => strings.question(index + 1)}
              onGo={(index) => work.steps.focus(`explained-${index}`)}
            />
          </nav>
          <ExplainedItems {...props} indexes={missed} open />
        </>
      )}
      {right.length > 0 && (
        <details class="explained right">
          <summary>
            <ChangingText>{strings.rightAnswers(right.length)}</ChangingText>
          </summary>
          <ExplainedItems {...props} indexes={right} open={false} />
        </details>
      )}
      {/* Loads late, so it is last, where it shifts no other content. */}
      {missed.length + right.length > 0 && <ReviewOffer {...props} />}
    </section>
  )
}

interface ExplainedItemsProps extends WorkProps {
  indexes: readonly number[]
  open: boolean
}

const ExplainedItems = ({ indexes, ...props }: ExplainedItemsProps) => (
  <>
    {indexes.map((index) => (
      <Explained key={props.shown.items[index]?.id} {...props} index={index} />
    ))}
  </>
)
