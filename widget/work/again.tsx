import { Button } from '../quiz/button.tsx'
import type { WorkProps } from '../quiz/quiz-props.ts'
import type { Spoken } from '../strings/language.ts'
import { missedIn } from './missed-first.ts'

/** The button for another attempt, with the missed items first. */
export const Again = ({ shown, work }: WorkProps, { strings }: Spoken) => (
  <Button primary onClick={work.steps.startAgain}>
    {missedIn(shown).length > 0 ? strings.againMissedFirst : strings.startAgain}
  </Button>
)
