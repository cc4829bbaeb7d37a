import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { useMemo, useState } from 'preact/hooks'
import { makeTicket } from '../../../core/classes/keys.ts'
import { showTicket } from '../../../core/classes/ticket.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'

/** A seat's ticket, as it is printed. */
interface Ticket {
  seat: number
  name: string | undefined
  ticket: string
}

/** The tickets to print, eight to a page, or as one list. */
export function TicketsView() {
  const t = useTexts()
  const { tickets, isByCodeOnly } = useTickets()
  const [form, setForm] = useState<'sheet' | 'list'>('sheet')
  return (
    <section class="tickets">
      <div class="screen">
        <h2>{t['view-tickets']}</h2>
        <p>{t.ticketsHow(`${location.host}/t`)}</p>
        {isByCodeOnly && <p class="note">{t.ticketsByCode}</p>}
        <p class="buttons">
          <label>
            {t.printAs}
            <select value={form} onChange={(event) => setForm(event.currentTarget.value as typeof form)}>
              <option value="sheet">{t.printSheet}</option>
              <option value="list">{t.printList}</option>
            </select>
          </label>
          <button type="button" class="primary" disabled={tickets.length === 0} onClick={() => print()}>
            {t.print}
          </button>
        </p>
      </div>
      {tickets.length === 0 ? (
        <p>{t.noTickets}</p>
      ) : form === 'sheet' ? (
        <Sheet tickets={tickets} />
      ) : (
        <List tickets={tickets} />
      )}
    </section>
  )
}

/** Tickets of the seats that have one from the class's key. Those of joiners by code only their pupils have seen. */
function useTickets() {
  const { open } = useClass()
  return useMemo(() => {
    const seats = open.class.seats.filter(({ hasTicket, erased }) => hasTicket && !erased)
    const tickets = seats
      .filter(({ byCode }) => !byCode)
      .map(({ seat, epoch }): Ticket => {
        return { seat, name: open.roster.names[seat], ticket: makeTicket(open.keys.ticketKey, seat, epoch) }
      })
    return { tickets, isByCodeOnly: tickets.length < seats.length }
  }, [open])
}

const Sheet = ({ tickets }: { tickets: readonly Ticket[] }) => {
  const t = useTexts()
  return (
    <ul class="ticket-sheet">
      {tickets.map(({ seat, name, ticket }) => (
        <li key={seat} class="ticket">
          <QrCode address={`${location.origin}/t#${ticket}`} label={t.codeFor(seat)} />
          <div>
            <p class="ticket-seat">
              <b>{t.number(seat)}</b> <span dir="auto">{name}</span>
            </p>
            <p class="ticket-code">{showTicket(ticket)}</p>
            <p class="ticket-where">{`${location.host}/t`}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

const List = ({ tickets }: { tickets: readonly Ticket[] }) => {
  const t = useTexts()
  return (
    <table class="ticket-list">
      <thead>
        <tr>
          <th scope="col">{t.seatNumber}</th>
          <th scope="col">{t.name}</th>
          <th scope="col">{t.ticket}</th>
        </tr>
      </thead>
      <tbody>
        {tickets.map(({ seat, name, ticket }) => (
          <tr key={seat}>
            <td>{t.number(seat)}</td>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td class="ticket-code">{showTicket(ticket)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** White margin in modules; ISO/IEC 18004 requires four. */
const quietZone = 4

/** Black on white in every theme, or some scanners fail. A quarter of it may be covered. */
function QrCode({ address, label }: { address: string; label: string }) {
  const { path, size } = useMemo(() => {
    const code = generate(address, { minCorrectionLevel: correction.Q })
    return { path: toSvgPath(code), size: code.size }
  }, [address])
  const side = size + 2 * quietZone
  return (
    <svg
      class="qr"
      viewBox={`${-quietZone} ${-quietZone} ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M${-quietZone} ${-quietZone}h${side}v${side}h-${side}z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
