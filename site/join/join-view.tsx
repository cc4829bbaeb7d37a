import { useEffect, useRef, useState } from 'preact/hooks'
import type { SeatView } from '../../core/classes/seat-view.ts'
import { showTicket } from '../../core/classes/ticket.ts'
import { fetchNow, request } from '../../widget/network/request.ts'
import { join } from '../../widget/seat/join.ts'
import { authorize } from '../../widget/seat/protocol.ts'
import { findSeat, forgetSeat, type HeldSeat, keepSeat } from '../../widget/seat/seat-store.ts'
import { addressOf, QuizList } from './quiz-list.tsx'
import type { JoinStrings } from './strings.ts'

interface JoinProps {
  strings: JoinStrings
  /** The ticket of the address. */
  ticket: string
  /** The seat that this device had before. */
  known: HeldSeat | undefined
}

type Step =
  | { name: 'asking'; message?: string | undefined; typed?: string }
  | { name: 'waiting' }
  /** Another pupil uses this device. */
  | { name: 'changing'; before: HeldSeat; joined: HeldSeat }
  | { name: 'joined'; held: HeldSeat; view: SeatView }

/** Joins a class: asks for a ticket or code, then lists the quizzes of the class. */
export function JoinView({ strings, ticket, known }: JoinProps) {
  const [step, setStep] = useState<Step>(ticket || known ? { name: 'waiting' } : { name: 'asking' })

  const refuse = (code: string, typed = '') =>
    setStep({
      name: 'asking',
      typed,
      message: strings[`refused-${code}` as 'refused-invalid-request'] ?? strings['refused-unreachable'],
    })

  /** Shows the quizzes of a seat. After joining, the only one that is open is opened. */
  async function enter(held: HeldSeat, isNew: boolean) {
    setStep({ name: 'waiting' })
    const outcome = await request<SeatView>(fetchNow, '/api/seat', authorize(held.token))
    if ('problem' in outcome) {
      await forgetSeat(held.key)
      return refuse(outcome.problem.status === 401 ? 'seat-revoked' : outcome.problem.code)
    }
    if (!('body' in outcome)) return refuse('unreachable')
    const open = outcome.body.assignments.filter(
      ({ state, next, status }) => state === 'open' && (next || status === 'in-progress'),
    )
    const [only, ...others] = open
    if (isNew && only && others.length === 0 && !held.ticket) return location.assign(addressOf(outcome.body, only))
    setStep({ name: 'joined', held, view: outcome.body })
  }

  async function accept(joined: HeldSeat) {
    await keepSeat(joined)
    await enter(joined, true)
  }

  async function enterTyped(typed: string) {
    setStep({ name: 'waiting' })
    const joined = await join(location.origin, typed)
    if (typeof joined === 'string') return refuse(joined, typed)
    const before = await findSeat(joined.key)
    if (before && before.seat !== joined.seat) return setStep({ name: 'changing', before, joined })
    await accept({ ...joined, ticket: joined.ticket ?? before?.ticket })
  }

  async function leave({ key }: HeldSeat) {
    await forgetSeat(key)
    setStep({ name: 'asking' })
  }

  useEffect(() => {
    if (ticket) void enterTyped(ticket)
    else if (known) void enter(known, false)
  }, [])

  switch (step.name) {
    case 'waiting':
      return <p class="fallback">…</p>
    case 'asking':
      return <TicketForm strings={strings} message={step.message} typed={step.typed} onEnter={enterTyped} />
    case 'changing': {
      const { before, joined } = step
      return (
        <section aria-labelledby="asking">
          <p class="standfirst" id="asking">
            {strings.changeSeat(before.seat, joined.seat)}
          </p>
          <p class="choices">
            <button type="button" onClick={() => accept(joined)}>
              {strings.changeTo(joined.seat)}
            </button>
            <button type="button" onClick={() => enter(before, true)}>
              {strings.stayWith(before.seat)}
            </button>
          </p>
        </section>
      )
    }
    case 'joined': {
      const { held, view } = step
      return (
        <>
          <p class="standfirst">
            {strings.youAre(held.seat)}{' '}
            <button type="button" class="quiet" onClick={() => leave(held)}>
              {strings.notYou}
            </button>
          </p>
          {held.ticket && <p class="ticket">{strings.keepTicket(showTicket(held.ticket))}</p>}
          <QuizList strings={strings} view={view} />
        </>
      )
    }
  }
}

interface TicketFormProps {
  strings: JoinStrings
  message: string | undefined
  /** What was refused. */
  typed?: string | undefined
  onEnter: (typed: string) => void
}

function TicketForm({ strings, message, typed = '', onEnter }: TicketFormProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [message])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onEnter(field.current?.value ?? '')
      }}
    >
      <label for="ticket">{strings.ticketOrCode}</label>
      <input
        ref={field}
        id="ticket"
        defaultValue={typed}
        dir="ltr"
        maxLength={60}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby="how"
        aria-invalid={message ? true : undefined}
      />
      <button type="submit">{strings.goOn}</button>
      {message && (
        <p class="message" role="alert">
          {message}
        </p>
      )}
      <p class="hint" id="how">
        {strings.ticketHow}
      </p>
    </form>
  )
}
