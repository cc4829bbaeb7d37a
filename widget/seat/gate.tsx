import { Button } from '../quiz/button.tsx'
import { ChangingText } from '../quiz/changing-text.tsx'
import { isComposing } from '../quiz/is-composing.ts'
import type { QuizState } from '../store/state.ts'
import type { SeatStrings } from '../strings/language.ts'
import type { Seat } from './open-seat.ts'
import { isStorageRefused } from './seat-store.ts'

interface GateProps {
  state: QuizState
  seat: Seat
}

/** What stands in the place of the quiz: the field for a ticket or code, a start button, or the reason to wait. */
export function Gate({ state: { trouble }, seat }: GateProps, { strings }: { strings: SeatStrings }) {
  const { code = '', detail = '' } = trouble ?? {}
  const message = describe(code, detail, strings)
  return (
    <>
      <h2 id="title" tabIndex={-1}>
        {strings.forClass}
      </h2>
      {message && (
        <p class="notice" part="message" role="alert">
          <ChangingText>{message}</ChangingText>
        </p>
      )}
      {!seat.held ? (
        <TicketField seat={seat} />
      ) : code === 'begin' ? (
        <Button primary onClick={seat.begin}>
          {strings.begin}
        </Button>
      ) : (
        <Button onClick={seat.enter}>{strings.tryAgain}</Button>
      )}
    </>
  )
}

/** The reason in words. */
function describe(code: string, detail: string, strings: SeatStrings): string {
  if (code === 'begin') return strings.beginLimit(Number(detail))
  if (code === 'assignment-closed') return strings.closed
  if (code === 'assignment-not-open')
    return strings.notOpen(new Date(detail).toLocaleString(strings.locale, { dateStyle: 'full', timeStyle: 'short' }))
  return strings[`refused-${code}` as 'refused-invalid-request'] ?? (code && strings.failed(detail))
}

/** One field for both. Not a form: sandboxed frames may not send one. */
function TicketField({ seat }: { seat: Seat }, { strings }: { strings: SeatStrings }) {
  let field: HTMLInputElement | null = null
  const join = () => field && seat.join(field.value)
  return (
    <div class="join">
      <label for="ticket">{strings.ticketOrCode}</label>
      <p class="actions">
        <input
          ref={(element) => {
            field = element
          }}
          class="field"
          id="ticket"
          type="text"
          dir="ltr"
          maxLength={60}
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="ticket-how"
          onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && join()}
        />
        <Button primary onClick={join}>
          {strings.goOn}
        </Button>
      </p>
      <p class="muted" id="ticket-how">
        {strings.ticketHow} {isStorageRefused() && strings.notKeptSeat}
      </p>
    </div>
  )
}
