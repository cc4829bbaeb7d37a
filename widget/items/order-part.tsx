import { inlineText } from '../../core/inline.ts'
import type { PublicChoice } from '../../core/items/fields.ts'
import { ChoiceText } from '../quiz/picture.tsx'
import type { Spoken } from '../strings/language.ts'
import { Sign } from './mark.tsx'

const directions = ['up', 'down'] as const
export type Direction = (typeof directions)[number]
const arrows = { up: 'M8 13V3M3.5 7.5L8 3l4.5 4.5', down: 'M8 3v10M3.5 8.5L8 13l4.5-4.5' }

interface OrderPartProps {
  part: PublicChoice
  /** Directions in which it cannot move. The button stays enabled, to keep the focus. */
  atEnd: Record<Direction, boolean>
  /** The group's only button in the tab order: id of its part, space, direction. */
  tabStop: string
  onTabStop: (tabStop: string) => void
  onMove: (part: PublicChoice, direction: Direction) => void
}

/** One part of an order with its two buttons. */
export const OrderPart = ({ part, atEnd, tabStop, onTabStop, onMove }: OrderPartProps, { strings }: Spoken) => (
  <li part="choice">
    <div class="card">
      <span>
        <ChoiceText choice={part} />
      </span>
      {directions.map((direction) => (
        <button
          key={direction}
          type="button"
          tabIndex={tabStop === `${part.id} ${direction}` ? 0 : -1}
          {...strings.attributes}
          aria-label={strings[`move-${direction}`](inlineText(part.text))}
          aria-disabled={atEnd[direction]}
          onFocus={() => onTabStop(`${part.id} ${direction}`)}
          onClick={() => onMove(part, direction)}
        >
          <Sign path={arrows[direction]} />
        </button>
      ))}
    </div>
  </li>
)

/** Key handler of the list: arrow keys go from button to button, Home and End to the first and last part. */
export function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const index = buttons.indexOf(event.target as HTMLButtonElement)
  const neighbour = index ^ 1
  const targets: Record<string, number> = {
    ArrowUp: index - 2,
    ArrowDown: index + 2,
    ArrowLeft: neighbour,
    ArrowRight: neighbour,
    Home: index % 2,
    End: buttons.length - 2 + (index % 2),
  }
  const target = targets[event.key]
  if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  buttons[target]?.focus()
}
