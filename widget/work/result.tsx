import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Button } from './button.tsx'
import { Explained } from './explained.tsx'
import { missedIn } from './missed-first.ts'
import { Others } from './others.tsx'
import { Places } from './places.tsx'
import { describeResult } from './result-text.ts'
import { ReviewOffer } from './review-offer.tsx'
import { Calibration } from './sureness.tsx'
import { TakeAlong } from './take-along.tsx'
import type { WorkProps } from './work-props.ts'

/** What the attempt earned, what to look at again, and every item explained. */
export function Result(props: WorkProps, { strings }: Spoken) {
  const { quiz, live, steps } = props
  const { state, items } = live
  const results = items.map(({ id }) => resultOf(state, id))
  const known = results.flatMap((result) => result ?? [])
  const again = missedIn(live).map((item) => items.indexOf(item))
  const points = strings.points(sum(known, 'score'), sum(known, 'maxScore'))
  return (
    <section part="result" aria-labelledby="result">
      <h3 id="result" tabIndex={-1}>
        <span class="count">{strings.yourResult}</span>
        {known.length > 0 && (
          <span class="score" part="score">
            {points} {!state.result && strings.soFar}
          </span>
        )}
      </h3>
      <Calibration {...props} />
      {again.length > 0 && (
        <nav aria-labelledby="again">
          <h4 id="again">{strings.lookAgain}</h4>
          <Places
            places={again}
            label={(place) => strings.question(place + 1)}
            onGo={(place) => steps.explain(place)}
          />
        </nav>
      )}
      {state.result && <Others steps={steps} attempt={state.result} />}
      {results.map((result, place) => result && <Explained key={result.id} {...props} place={place} result={result} />)}
      {known.length > 0 ? (
        <p class="actions">
          <Button primary onClick={() => steps.startAgain()}>
            {again.length > 0 ? strings.againMissedFirst : strings.startAgain}
          </Button>
        </p>
      ) : (
        <p>{strings.resultToCome}</p>
      )}
      {state.result && (
        <TakeAlong
          text={describeResult(live, quiz.embed.host, points)}
          announce={(say) => quiz.announce(say(quiz.strings))}
        />
      )}
      {/* It may come late: here it moves nothing that is read or about to be pressed. */}
      {known.length > 0 && <ReviewOffer {...props} />}
    </section>
  )
}

const sum = (results: { score: number; maxScore: number }[], what: 'score' | 'maxScore') =>
  results.reduce((total, result) => total + result[what], 0)
