import type { SpokenReview } from '../strings/language.ts'
import { Button } from '../work/button.tsx'
import { countWaits } from './format-wait.ts'
import type { ReviewProps } from './review-view.tsx'
import { Undo } from './undo.tsx'

/** How many more of the dates to come are told. */
const told = 3

/** How many questions are due, and when the next come back. */
export function Overview({ review }: ReviewProps, { strings }: SpokenReview) {
  const { deck, due, waits } = review.live
  const { done } = review
  const { length } = due
  const title =
    length > 0 ? strings.due(strings.questions(length)) : done.length > 0 ? strings.doneForNow : strings.noneDue
  const empty = !deck?.cards.length
  return (
    <>
      <h3 id="heading" class="status" tabIndex={-1}>
        {empty ? strings.noDeck : title}
      </h3>
      {empty && <p>{strings.noDeckHow(strings.offer)}</p>}
      {length > 0 && (
        <p class="actions">
          <Button primary onClick={() => review.next()}>
            {strings.begin}
          </Button>
        </p>
      )}
      {waits.length > 0 && (
        <ul class="waits">
          {countWaits(waits, review.locale)
            .slice(0, told)
            .map(([when, amount]) => (
              <li key={when}>{strings.comesBack(when, strings.questions(amount))}</li>
            ))}
        </ul>
      )}
      {done.length > 0 && (
        <p class="actions">
          <Undo review={review} />
        </p>
      )}
    </>
  )
}
