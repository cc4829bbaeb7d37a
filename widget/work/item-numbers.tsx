import { Sign } from '../items/mark.tsx'
import type { Spoken } from '../strings/language.ts'
import { signs, type Tone } from './judge.ts'

interface ItemNumbersProps {
  indexes: readonly number[]
  /** The accessible name of an item's button. */
  label: (index: number) => string
  current?: number
  toneOf?: (index: number) => Tone | 'answered' | undefined
  onGo: (index: number) => void
}

/** A button for each item: its number, and how it was answered. */
export const ItemNumbers = ({ indexes, label, current, toneOf, onGo }: ItemNumbersProps, { strings }: Spoken) => (
  <ol class="places">
    {indexes.map((index) => {
      const tone = toneOf?.(index)
      return (
        <li key={index}>
          <button
            type="button"
            class={tone ?? ''}
            aria-current={index === current}
            aria-label={label(index)}
            onClick={() => onGo(index)}
          >
            {strings.number(index + 1)}
            {tone && tone !== 'answered' && <Sign path={signs[tone]} />}
          </button>
        </li>
      )
    })}
  </ol>
)
