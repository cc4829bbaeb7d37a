import type { Spoken } from '../strings/language.ts'
import { Button } from './button.tsx'
import type { WorkProps } from './work-props.ts'

/** What to do about unanswered items, before they are handed in so. */
export function Asking({ steps }: WorkProps, { strings }: Spoken) {
  const { unanswered } = steps
  const [first = 0] = unanswered
  return (
    <fieldset class="asking" part="message" aria-labelledby="asking">
      <p id="asking" tabIndex={-1}>
        {strings.withoutAnswer(
          unanswered.length,
          unanswered.map((place) => place + 1),
        )}
      </p>
      <p class="actions">
        <Button primary onClick={() => steps.go(first)}>
          {strings.goTo(first + 1)}
        </Button>
        <Button onClick={() => steps.keepWorking()}>{strings.keepWorking}</Button>
        <Button onClick={() => steps.submit()}>{strings.handInAnyway}</Button>
      </p>
    </fieldset>
  )
}
