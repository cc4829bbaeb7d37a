import { ask } from '../../host.ts'
import { mostSeatsOffered } from '../limits.ts'
import { makeTickets } from '../new-class/make-class.ts'
import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'

/** Adds seats with tickets, after the last number. */
export function AddSeats() {
  const t = useTexts()
  const { open, act } = useClass()
  const { class: id, seats } = open.class
  const last = Math.max(0, ...seats.map(({ seat }) => seat))
  const add = (event: SubmitEvent) => {
    event.preventDefault()
    const count = Number(new FormData(event.currentTarget as HTMLFormElement).get('count'))
    const tickets = makeTickets(open.keys, last + 1, last + count)
    void act(() => ask(open.host.classes[':class'].tickets.$put({ param: { class: id }, json: { tickets } })), {
      words: t.seatsAdded(count),
    })
  }
  if (last >= mostSeatsOffered) return <p class="note">{t.classIsFull}</p>
  return (
    <form class="fields" onSubmit={add}>
      <label>
        {t.moreSeats}
        <input
          name="count"
          type="number"
          required
          min={1}
          max={mostSeatsOffered - last}
          defaultValue="1"
          inputMode="numeric"
        />
      </label>
      <button type="submit">{t.addSeats}</button>
    </form>
  )
}
