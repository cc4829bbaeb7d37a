import { contentIn } from '../../core/content-language.ts'
import { Where } from '../evidence/where.tsx'
import { Inline } from '../quiz/inline.tsx'
import type { FeedbackProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'
import { judge } from './judge.ts'

/** The points of an item, its feedback and its evidence. */
export function Feedback({ quiz, result, language }: FeedbackProps, { strings }: Spoken) {
  const { responseFeedback = [], feedback, evidence, attribution, score, maxScore } = result
  const tone = judge(result)
  const content = contentIn(language)
  return (
    <div class={`feedback ${tone}`} part="feedback">
      <h4 id="verdict" tabIndex={-1} part="verdict">
        {strings[`is-${tone}`]} <small>{strings.points(score, maxScore)}</small>
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
      {evidence && (
        <figure part="evidence">
          <figcaption class="muted">{strings.passageSays}</figcaption>
          <blockquote {...content}>{evidence.quote}</blockquote>
          {quiz && <Where key={result.id} quiz={quiz} quote={evidence.quote} />}
        </figure>
      )}
    </div>
  )
}
