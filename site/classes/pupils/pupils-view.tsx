import { useClass } from '../open-class.ts'
import { useTexts } from '../texts.ts'
import { AddSeats } from './add-seats.tsx'
import { Names } from './names.tsx'
import { SeatList } from './seat-list.tsx'

/** Names, extra time and tickets of the pupils. */
export function PupilsView() {
  const t = useTexts()
  const { open } = useClass()
  return (
    <section class="pupils">
      <h2>{t['view-pupils']}</h2>
      {open.canChange && <Names />}
      <SeatList />
      {open.canChange && <AddSeats />}
    </section>
  )
}
