import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../../core/content-language.ts'
import { Where } from '../evidence/where.tsx'
import { Inline } from '../quiz/inline.tsx'
import type { FeedbackProps } from '../quiz/quiz-props.ts'
import type { Spoken, Strings } from '../strings/language.ts'
import { judge } from './judge.ts'

/** The points of an item, its feedback and its evidence. */
export function Feedback({ quiz, result, language }: FeedbackProps, { strings }: Spoken) {
  const { responseFeedback = [], feedback, evidence, moreEvidence = [], attribution } = result
  const tone = judge(result)
  // In a review, an answer may be looked at without a try.
  const shownOnly = !quiz && tone === 'unanswered'
  const content = contentIn(language)
  const quotes = evidence ? [evidence, ...moreEvidence].map(({ quote }) => quote) : []
  const quotations = quotes.map((quote) => (
    <>
      <blockquote {...content}>{quote}</blockquote>
      {quiz && <Where key={result.id} quiz={quiz} quotes={[...new Set([quote, ...quotes])]} />}
    </>
  ))
  return (
    <div class={`feedback ${tone}`} part="feedback">
      <h4 id="verdict" tabIndex={-1} part="verdict">
        {shownOnly ? strings.correctAnswer : strings[`is-${tone}`]}{' '}
        {!shownOnly && <small>{describePoints(result, strings)}</small>}
      </h4>
      {[...responseFeedback, feedback].map(
        (text) =>
          text && (
            <p {...content}>
              <Inline source={text} />
            </p>
          ),
      )}
      {attribution && (
        <p class="muted">
          {strings.whoSays} <bdi lang={language}>{attribution}</bdi>
        </p>
      )}
      {quotes.length > 0 && (
        <figure part="evidence">
          <figcaption class="muted">{strings.passageSays}</figcaption>
          {quotes.length > 1 ? (
            <ul>
              {quotations.map((quotation) => (
                <li>{quotation}</li>
              ))}
            </ul>
          ) : (
            quotations
          )}
        </figure>
      )}
    </div>
  )
}

/** Whole points as they are; a fraction as a share, which reads better than "0.67 of 1 point". */
const describePoints = ({ score, maxScore }: ItemResult, strings: Strings) =>
  Number.isInteger(score)
    ? strings.points(score, maxScore)
    : (score / maxScore).toLocaleString(strings.locale, { style: 'percent' })
