import type { Spoken } from '../strings/language.ts'
import { Places } from './places.tsx'
import type { WorkProps } from './work-props.ts'

/** All items, answered or not in words and form. */
export function Overview({ live, steps }: WorkProps, { strings }: Spoken) {
  const { items, state } = live
  const { unanswered } = steps
  const isDone = (place: number) => !unanswered.includes(place)
  return (
    <nav part="overview" aria-label={strings.overview}>
      <p class="muted">{strings.answeredOf(items.length - unanswered.length, items.length)}</p>
      <Places
        places={[...items.keys()]}
        label={(place) => (isDone(place) ? strings.answered : strings.notAnswered)(place + 1)}
        current={state.position}
        isDone={isDone}
        onGo={(place) => steps.go(place)}
      />
    </nav>
  )
}
