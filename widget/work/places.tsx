import type { Spoken } from '../strings/language.ts'

interface PlacesProps {
  /** Places of items, from 0. */
  places: readonly number[]
  /** What the number means, in words. */
  label: (place: number) => string
  current?: number
  isDone?: (place: number) => boolean
  onGo: (place: number) => void
}

/** Items by number, to go to any of them. */
export const Places = ({ places, label, current, isDone, onGo }: PlacesProps, { strings }: Spoken) => (
  <ol class="places">
    {places.map((place) => (
      <li key={place}>
        <button
          type="button"
          class={isDone?.(place) ? 'answered' : ''}
          aria-current={place === current}
          aria-label={label(place)}
          onClick={() => onGo(place)}
        >
          {strings.number(place + 1)}
        </button>
      </li>
    ))}
  </ol>
)
