import { makeTicket } from '../../../core/classes/keys.ts'
import type { Seat } from '../../../core/classes/seat.ts'
import { showTicket } from '../../../core/classes/ticket.ts'
import { ask } from '../../host.ts'
import { useClass } from '../open-class.ts'
import { percent } from '../percent.ts'
import { useTexts } from '../texts.ts'
import { saveRoster } from './save-roster.ts'

const factors = [1, 1.1, 1.25, 1.33, 1.5, 1.75, 2, 3]

/** Extra time, a new ticket, and erasing of one seat. */
export function SeatActions({ seat: { seat, epoch, factor }, label }: { seat: Seat; label: string }) {
  const t = useTexts()
  const { open, act, refetch } = useClass()
  const route = open.host.classes[':class'].seats[':seat']
  const param = { class: open.class.class, seat: seat }
  const setFactor = (next: number) => () => ask(route.$patch({ param, json: { factor: next } }))
  const release = async () => {
    if (!confirm(t.releaseAsk(label))) return
    const ticket = makeTicket(open.keys.ticketKey, seat, epoch + 1)
    await act(() => ask(route.$patch({ param, json: { release: { epoch: epoch + 1, ticket } } })), {
      words: t.newTicketIs(label, showTicket(ticket)),
    })
  }
  const erase = async () => {
    if (!confirm(t.eraseAsk(label))) return
    await act(
      async () => {
        await ask(route.$delete({ param }))
        const now = await refetch()
        const { [seat]: name, ...names } = now.roster.names
        if (name !== undefined) await saveRoster(now, { ...now.roster, names })
      },
      { words: t.erased(label) },
    )
  }
  return (
    <>
      <td data-heading={t.extraTime}>
        <select
          aria-label={t.extraTimeOf(label)}
          value={String(factor)}
          onChange={(event) => {
            event.stopPropagation()
            void act(setFactor(Number(event.currentTarget.value)), { undo: setFactor(factor) })
          }}
          onInput={(event) => event.stopPropagation()}
        >
          {[...new Set([...factors, factor])]
            .sort((a, b) => a - b)
            .map((each) => (
              <option key={each} value={String(each)}>
                {each === 1 ? t.noExtraTime : `+${percent(each - 1, t)}`}
              </option>
            ))}
        </select>
      </td>
      <td>
        <span class="buttons">
          <button type="button" onClick={release}>
            {t.newTicket}
            <span class="unseen"> {label}</span>
          </button>
          <button type="button" class="danger" onClick={erase}>
            {t.erase}
            <span class="unseen"> {label}</span>
          </button>
        </span>
      </td>
    </>
  )
}
