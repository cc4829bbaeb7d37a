import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../../core/content-language.ts'
import { Where } from '../evidence/where.tsx'
import { judgeScore } from '../items/judge-score.ts'
import { Inline } from '../quiz/inline.tsx'
import type { FeedbackProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'

/** The tone of a result, and the key of its words in the strings. */
export function judge(result: ItemResult) {
  const tone = judgeScore(result)
  return { tone, words: result.response === undefined ? 'unanswered' : tone } as const
}

/** The points of an item, its feedback and its evidence. */
export function Feedback({ quiz, result, language }: FeedbackProps, { strings }: Spoken) {
  const { responseFeedback = [], feedback, evidence, attribution, score, maxScore } = result
  const { tone, words } = judge(result)
  const content = contentIn(language)
  return (
    <div class={`feedback ${tone}`} part="feedback">
      <h4 id="verdict" tabIndex={-1} part="verdict">
        {strings[`is-${words}`]} <small>{strings.points(score, maxScore)}</small>
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
          {strings.whoSays} <span {...content}>{attribution}</span>
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
