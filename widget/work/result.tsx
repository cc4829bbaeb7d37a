import { Button } from '../quiz/button.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import { resultOf } from '../store/attempt.ts'
import type { Spoken } from '../strings/language.ts'
import { Explained } from './explained.tsx'
import { ItemNumbers } from './item-numbers.tsx'
import { missedIn } from './missed-first.ts'
import { Others } from './others.tsx'
import { describeResult } from './result-text.ts'
import { ReviewOffer } from './review-offer.tsx'
import { Calibration } from './sureness.tsx'
import { TakeAlong } from './take-along.tsx'

/** The score, links to missed items, and each item with its feedback. */
export function Result(props: WorkProps, { strings }: Spoken) {
  const { state, shown, work } = props
  const { attempt, items } = shown
  const results = items.map(({ id }) => resultOf(attempt, id))
  const known = results.flatMap((result) => result ?? [])
  const again = missedIn(shown).map((item) => items.indexOf(item))
  const points = strings.points(sum(known, 'score'), sum(known, 'maxScore'))
  return (
    <section part="result" aria-labelledby="result">
      <h3 id="result" tabIndex={-1}>
        <span class="count">{strings.yourResult}</span>
        {known.length > 0 && (
          <span class="score" part="score">
            {points} {!attempt.result && strings.soFar}
          </span>
        )}
      </h3>
      <Calibration {...props} />
      {again.length > 0 && (
        <nav aria-labelledby="again">
          <h4 id="again">{strings.lookAgain}</h4>
          <ItemNumbers
            indexes={again}
            label={(index) => strings.question(index + 1)}
            onGo={(index) => work.steps.focus(`explained-${index}`)}
          />
        </nav>
      )}
      {attempt.result && <Others {...props} />}
      {results.map((result, index) => result && <Explained key={result.id} {...props} index={index} result={result} />)}
      {known.length > 0 ? (
        <p class="actions">
          <Button primary onClick={work.steps.startAgain}>
            {again.length > 0 ? strings.againMissedFirst : strings.startAgain}
          </Button>
        </p>
      ) : (
        <p>{strings.resultToCome}</p>
      )}
      {attempt.result && (
        <TakeAlong text={describeResult(shown, state.embed.host, points)} announce={props.steps.announce} />
      )}
      {/* Loads late, so it is last, where it shifts no other content. */}
      {known.length > 0 && <ReviewOffer {...props} />}
    </section>
  )
}

const sum = (results: { score: number; maxScore: number }[], what: 'score' | 'maxScore') =>
  results.reduce((total, result) => total + result[what], 0)
