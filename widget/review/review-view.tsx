import { Component } from 'preact'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { Hosted } from '../quiz/picture.tsx'
import type { SpokenReview } from '../strings/language.ts'
import { KeptDeck } from './kept-deck.tsx'
import { Overview } from './overview.tsx'
import { Question } from './question.tsx'
import type { ReviewProps } from './steps.ts'

/** A review: the overview or one question, and the deck. */
export class ReviewView extends Component<ReviewProps> {
  override getChildContext(): SpokenReview & Hosted {
    const { strings, host } = this.props.state
    return { strings, host }
  }

  render(props: ReviewProps) {
    const { task, strings, announcement, status } = props.state
    return (
      <section class="lede" part="review" {...strings.attributes} aria-labelledby="title">
        <h2 id="title" class="count" part="title">
          {strings.review}
        </h2>
        {status === 'refused' && (
          <p class="notice" part="message">
            {strings.keepsNothing}
          </p>
        )}
        {status === 'ready' && (task ? <Question {...props} task={task} /> : <Overview {...props} />)}
        {status === 'ready' && !task && <KeptDeck {...props} />}
        <p class="visually-hidden" aria-live="polite">
          <ChangingText>{announcement}</ChangingText>
        </p>
      </section>
    )
  }
}
