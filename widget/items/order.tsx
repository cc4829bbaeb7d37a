import { Component } from 'preact'
import { inlineText } from '../../core/inline.ts'
import type { PublicChoice } from '../../core/items/fields.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { Spoken } from '../strings/language.ts'
import { GradedOrder } from './graded-order.tsx'
import { type Direction, moveFocus, OrderPart } from './order-part.tsx'
import type { ItemViewProps } from './view.ts'

/** Parts to put in order by buttons, without dragging. All the buttons together are one tab stop. */
export const OrderView = (props: ItemViewProps<'order'>) =>
  props.result ? <GradedOrder {...props} result={props.result} /> : <OrderEditor {...props} />

/** A class, because hooks would add a kilobyte for this view alone. */
class OrderEditor extends Component<ItemViewProps<'order'>, { tabStop?: string }> {
  /** Selector of the element to focus after a move: some browsers drop the focus of elements that move or disappear. */
  focusNext = ''
  root: Element | null = null

  mount = (root: Element | null) => {
    this.root = root
  }

  override componentDidUpdate(before: ItemViewProps<'order'>) {
    if (!this.focusNext || before.response === this.props.response) return
    this.root?.querySelector<HTMLElement>(this.focusNext)?.focus()
    this.focusNext = ''
  }

  move(part: PublicChoice, direction: Direction, parts: readonly PublicChoice[]) {
    const to = parts.indexOf(part) + (direction === 'up' ? -1 : 1)
    if (!parts[to]) return
    const next = parts.filter((each) => each !== part)
    next.splice(to, 0, part)
    this.setState({ tabStop: `${part.id} ${direction}` })
    this.respond(next, '[tabindex="0"]')
    const { strings }: Spoken = this.context
    this.props.announce(strings.moved(inlineText(part.text), to + 1, parts.length))
  }

  respond(parts: readonly PublicChoice[], focusNext: string) {
    this.focusNext = focusNext
    this.props.onResponse(parts.map(({ id }) => id))
  }

  render({ item, response, labelledBy, message }: ItemViewProps<'order'>) {
    const parts = arrange(item.choices, response)
    const { tabStop = `${parts[0]?.id} down` } = this.state
    return (
      <div ref={this.mount}>
        <fieldset aria-labelledby={labelledBy} aria-describedby={message} onKeyDown={moveFocus}>
          <ol class="order">
            {parts.map((part, index) => (
              <OrderPart
                key={part.id}
                part={part}
                atEnd={{ up: index === 0, down: index === parts.length - 1 }}
                tabStop={tabStop}
                onTabStop={(tabStop) => this.setState({ tabStop })}
                onMove={(part, direction) => this.move(part, direction, parts)}
              />
            ))}
          </ol>
        </fieldset>
        <OrderState confirmed={response !== undefined} onKeep={() => this.respond(parts, 'p')} />
      </div>
    )
  }
}

/** States if the order shown is the response: an untouched order only counts once the learner confirms it. */
const OrderState = ({ confirmed, onKeep }: { confirmed: boolean; onKeep: () => void }, { strings }: Spoken) => (
  <p class="order-state" tabIndex={-1} {...strings.attributes}>
    <ChangingText>{confirmed ? strings.orderTaken : strings.orderUntouched}</ChangingText>
    {!confirmed && (
      <button type="button" onClick={onKeep}>
        {strings.keepOrder}
      </button>
    )}
  </p>
)

/** The parts in the order of the response, or in that of the item. */
function arrange(parts: readonly PublicChoice[], response: readonly string[] = []): PublicChoice[] {
  const placed = response.flatMap((id) => parts.find((part) => part.id === id) ?? [])
  return [...placed, ...parts.filter((part) => !placed.includes(part))]
}
