import type { ItemResult } from '../../core/attempt.ts'
import { contentIn } from '../../core/content-language.ts'
import { Where } from '../evidence/where.tsx'
import { judgeScore } from '../items/judge-score.ts'
import { Inline } from '../quiz/inline.tsx'
import type { FeedbackProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'

/** How a result reads, as a key of the strings, and the tone that it has. */
export function judge(result: ItemResult) {
  const tone = judgeScore(result)
  return { tone, words: result.response === undefined ? 'unanswered' : tone } as const
}

/** What an item earned and why, with the sentence of the passage that settles it. */
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
        (said) =>
          said && (
            <p {...content}>
              <Inline source={said} />
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
