import { useTexts } from '../texts.ts'

/** What moves an entry of a `MoveList`, which handles its events. */
export function MoveHandle({ name }: { name: string }) {
  const t = useTexts()
  return (
    <button type="button" class="quiet handle" aria-label={t.moveEntry(name)} title={t.moveHow}>
      <svg viewBox="0 0 12 20" width="12" height="20" fill="currentColor" aria-hidden="true">
        {[4, 10, 16].flatMap((y) => [3, 9].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </button>
  )
}
