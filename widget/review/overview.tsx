import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { SpokenReview } from '../strings/language.ts'
import { countWaits } from './format-wait.ts'
import { dueIn, waitsIn } from './state.ts'
import type { ReviewProps } from './steps.ts'

/** Number of next dates that are shown. */
const datesShown = 3

/** The number of questions that are due, and when the next ones will be. */
export function Overview({ state, steps }: ReviewProps, { strings }: SpokenReview) {
  const { deck, done, locale } = state
  const { length } = dueIn(state)
  const waits = waitsIn(state)
  const title =
    length > 0 ? strings.due(strings.questions(length)) : done.length > 0 ? strings.doneForNow : strings.noneDue
  const empty = !deck?.cards.length
  return (
    <>
      <h3 id="heading" class="status" tabIndex={-1}>
        <ChangingText>{empty ? strings.noDeck : title}</ChangingText>
      </h3>
      {empty && <p>{strings.noDeckHow(strings.offer)}</p>}
      {length > 0 && (
        <p class="actions">
          <Button primary onClick={steps.next}>
            {strings.begin}
          </Button>
        </p>
      )}
      {waits.length > 0 && (
        <ul class="waits">
          {countWaits(waits, locale)
            .slice(0, datesShown)
            .map(([when, amount]) => (
              <li key={when}>
                <ChangingText>{strings.comesBack(when, strings.questions(amount))}</ChangingText>
              </li>
            ))}
        </ul>
      )}
      {done.length > 0 && (
        <p class="actions">
          <Button onClick={steps.undo}>{strings.undo}</Button>
        </p>
      )}
    </>
  )
}
