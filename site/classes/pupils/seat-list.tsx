import { useState } from 'preact/hooks'
import type { Seat } from '../../../core/classes/seat.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { saveRoster, undoNames } from './save-roster.ts'
import { SeatActions } from './seat-actions.tsx'

/** Every seat with its name and what can be changed. Names are saved together. */
export function SeatList() {
  const t = useTexts()
  const { open, act, refetch } = useClass()
  const seats = open.class.seats.filter(({ erased }) => !erased)
  const before = open.roster
  const [isChanged, setChanged] = useState(false)
  const [saves, setSaves] = useState(0)
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    const entries = [...new FormData(event.currentTarget as HTMLFormElement)]
      .map(([seat, name]) => [seat, String(name).trim()] as const)
      .filter(([, name]) => name !== '')
    const after = { ...before, names: Object.fromEntries(entries) }
    const saved = await act(() => saveRoster(open, after), {
      words: t.namesSaved,
      undo: () => undoNames(refetch, before, after),
    })
    if (!saved) return
    setChanged(false)
    setSaves(saves + 1)
  }
  if (seats.length === 0) return <p>{t.noSeats}</p>
  return (
    <form class="seat-list" onSubmit={save} onInput={() => setChanged(true)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.seatNumber}</th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.state}</th>
            {open.canChange && <th scope="col">{t.extraTime}</th>}
            {open.canChange && <th scope="col">{t.actions}</th>}
          </tr>
        </thead>
        {/* Fields are replaced once they are saved. Until then those that were edited keep their text. */}
        <tbody key={saves}>
          {seats.map((seat) => (
            <SeatRow key={seat.seat} seat={seat} />
          ))}
        </tbody>
      </table>
      {open.canChange && isChanged && (
        <p class="save-bar">
          <button type="submit" class="primary">
            {t.saveNames}
          </button>
        </p>
      )}
    </form>
  )
}

function SeatRow({ seat }: { seat: Seat }) {
  const t = useTexts()
  const { open } = useClass()
  const name = open.roster.names[seat.seat] ?? ''
  return (
    <tr>
      <th scope="row">{t.number(seat.seat)}</th>
      <td>
        {open.canChange ? (
          <input
            name={String(seat.seat)}
            defaultValue={name}
            aria-label={t.nameOf(seat.seat)}
            maxLength={60}
            autoComplete="off"
            spellcheck={false}
            dir="auto"
          />
        ) : (
          name
        )}
      </td>
      <td>{seat.claimedAt ? t.joined : seat.byCode ? t.joined : t['state-not-joined']}</td>
      {open.canChange && <SeatActions seat={seat} label={name || t.seat(seat.seat)} />}
    </tr>
  )
}
