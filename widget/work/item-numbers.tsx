import type { Spoken } from '../strings/language.ts'

interface ItemNumbersProps {
  indexes: readonly number[]
  /** The accessible name of an item's button. */
  label: (index: number) => string
  current?: number
  isDone?: (index: number) => boolean
  onGo: (index: number) => void
}

/** A button for each item, by its number. */
export const ItemNumbers = ({ indexes, label, current, isDone, onGo }: ItemNumbersProps, { strings }: Spoken) => (
  <ol class="places">
    {indexes.map((index) => (
      <li key={index}>
        <button
          type="button"
          class={isDone?.(index) ? 'answered' : ''}
          aria-current={index === current}
          aria-label={label(index)}
          onClick={() => onGo(index)}
        >
          {strings.number(index + 1)}
        </button>
      </li>
    ))}
  </ol>
)
