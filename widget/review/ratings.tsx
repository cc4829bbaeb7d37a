import { ChangingText } from '../quiz/changing-text.tsx'
import type { SpokenReview } from '../strings/language.ts'
import { rateResult } from './deck-from.ts'
import { formatWait } from './format-wait.ts'
import { previewWaits, ratings } from './schedule.ts'
import type { Task } from './state.ts'
import type { ReviewProps, ReviewSteps } from './steps.ts'

/** Four ratings, each with the time until the question returns. The one that the score implies is primary. */
export function Ratings({ state, steps, task }: ReviewProps & { task: Task }, { strings }: SpokenReview) {
  const { card, result } = task
  const waits = previewWaits(card.log, Date.now())
  const proposed = result && rateResult(result)
  return (
    <fieldset aria-labelledby="when">
      <p id="when" class="when">
        {strings.when}
      </p>
      <div class="ratings">
        {ratings.map((rating, index) => (
          <button
            key={rating}
            type="button"
            class={rating === proposed ? 'primary' : ''}
            part={rating === proposed ? 'button primary' : 'button'}
            aria-keyshortcuts={`${rating}`}
            onClick={() => steps.rate(rating)}
          >
            {strings[`rate-${rating}`]} <ChangingText>{formatWait(waits[index] ?? 0, state.locale)}</ChangingText>
          </button>
        ))}
      </div>
    </fieldset>
  )
}

/** The digits 1 to 4 rate. */
export function rateByKey(event: KeyboardEvent, steps: ReviewSteps) {
  const rating = ratings.find((each) => `${each}` === event.key)
  if (!rating) return
  event.preventDefault()
  steps.rate(rating)
}
