import { Component } from 'preact'
import type { SpokenReview } from '../strings/language.ts'
import { KeptDeck } from './kept-deck.tsx'
import { Overview } from './overview.tsx'
import { Question } from './question.tsx'
import type { ReviewController } from './review-controller.ts'

/** What all views of this folder get. */
export interface ReviewProps {
  review: ReviewController
}

/** A review, whole: what is due, one question after the other, and what is kept. */
export class ReviewView extends Component<ReviewProps> {
  override getChildContext(): SpokenReview {
    return { strings: this.props.review.strings }
  }

  render({ review }: ReviewProps) {
    const { task, strings, announcement } = review
    const { status } = review.live
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
        {status === 'ready' && (task ? <Question review={review} task={task} /> : <Overview review={review} />)}
        {status === 'ready' && !task && <KeptDeck review={review} />}
        <p class="visually-hidden" aria-live="polite">
          {announcement}
        </p>
      </section>
    )
  }
}
