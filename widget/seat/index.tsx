import { keepAttempt } from '../device/keep-attempt.ts'
import type { Work, WorkProps } from '../quiz/quiz-props.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import type { QuizState } from '../store/state.ts'
import { connectParts } from '../work/index.ts'
import { Gate } from './gate.tsx'
import { openSeat, seatAttempts, seatOutboxFor } from './open-seat.ts'
import styles from './seat.css'
import { SeatBar } from './seat-bar.tsx'
import { SeatAgain, SeatResult } from './seat-result.tsx'

/**
 * Connects a quiz that is given to a class, in the place of `widget/work/`, whose parts it uses. Only elements with an
 * `assignment` load it.
 */
export function connectWork(store: QuizStore, element: HTMLElement): Work {
  const { dispatch } = store
  const seat = openSeat(store)
  keepAttempt(store, seatAttempts, undefined, ({ id }) => ({ id }))
  const startFinding = () => {
    watch(
      store,
      ({ connected }) => connected,
      (connected) => connected && !store.state.shown && void seat.enter(),
    )
    return () => void seat.enter()
  }
  const outbox = seatOutboxFor(store.state.embed.host)
  const work = connectParts(store, element, { attempts: seatAttempts, outbox, startFinding })
  return {
    ...work,
    styles: work.styles + styles,
    steps: { ...work.steps, startAgain: () => void seat.next() },
    renderTop: () => (
      <SeatBar
        seat={seat}
        record={store.state.shown?.record}
        announce={(text) => dispatch({ type: 'announce', text })}
        submit={() => dispatch({ type: 'submit' })}
      />
    ),
    views: {
      ...work.views,
      Again: SeatAgain,
      Result: (props: WorkProps) => <SeatResult {...props} seat={seat} />,
      TroubleView: ({ state }: { state: QuizState }) => <Gate state={state} seat={seat} />,
    },
  }
}
