import type { SpokenReview } from '../strings/language.ts'
import { Button } from '../work/button.tsx'
import type { ReviewProps } from './review-view.tsx'

/** Takes the last rating back, and then the one before it. */
export const Undo = ({ review }: ReviewProps, { strings }: SpokenReview) => (
  <Button onClick={() => review.undo()}>{strings.undo}</Button>
)
