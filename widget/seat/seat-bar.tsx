import { Component } from 'preact'
import { showTicket } from '../../core/classes/ticket.ts'
import { ChangingText } from '../quiz/changing-text.tsx'
import type { AttemptRecord } from '../store/attempt-record.ts'
import type { SeatStrings } from '../strings/language.ts'
import { handInAhead } from './adopt.ts'
import type { Seat } from './open-seat.ts'
import { attemptOf, isAnnounced, timeLeft } from './seat-record.ts'
import { isStorageRefused } from './seat-store.ts'

interface SeatBarProps {
  seat: Seat
  record: AttemptRecord | undefined
  announce: (text: string) => void
  /** Hands in what is there. */
  submit: () => void
}

const minute = 60_000

/** Who uses this device, which attempt it is, and how much time is left. */
export class SeatBar extends Component<SeatBarProps> {
  #timer: ReturnType<typeof setInterval> | undefined
  #before = 0
  #isEnding = false

  override componentDidMount() {
    this.#timer = setInterval(() => this.tick(), 1000)
  }

  override componentWillUnmount() {
    clearInterval(this.#timer)
  }

  left(): number {
    const { record } = this.props
    return record ? timeLeft(record, Date.now()) : Number.POSITIVE_INFINITY
  }

  tick() {
    const { record, announce } = this.props
    const minutes = Math.ceil(this.left() / minute)
    if (record && minutes !== this.#before) {
      const { strings }: { strings: SeatStrings } = this.context
      if (isAnnounced(record, minutes, this.#before)) announce(strings.minutesLeft(minutes))
      this.#before = minutes
      this.setState({})
    }
    if (this.left() < handInAhead && !this.#isEnding) void this.handIn()
  }

  /** The host's clock decides: this one may have been set meanwhile. */
  async handIn() {
    const { seat, submit } = this.props
    this.#isEnding = true
    await seat.enter()
    if (this.left() < handInAhead) submit()
    this.#isEnding = false
  }

  render({ seat, record }: SeatBarProps, _: unknown, { strings }: { strings: SeatStrings }) {
    const { held } = seat
    if (!held) return null
    const { attempts = 1, minutes = 60 } = record?.seat?.assignment ?? {}
    const left = Math.max(0, Math.ceil(this.left() / minute))
    return (
      <div class="seat muted" part="seat">
        <span>
          <ChangingText>{strings.youAre(held.seat)}</ChangingText>{' '}
          <button type="button" onClick={seat.leave}>
            {strings.notYou}
          </button>
        </span>
        {record && attempts > 1 && <ChangingText>{strings.attemptOf(attemptOf(record), attempts)}</ChangingText>}
        {left <= minutes && (
          <details open>
            <summary>{strings.time}</summary>
            <ChangingText>{strings.minutesLeft(left)}</ChangingText>
          </details>
        )}
        {held.ticket && <span>{strings.keepTicket(showTicket(held.ticket))}</span>}
        {isStorageRefused() && <span>{strings.notKeptSeat}</span>}
      </div>
    )
  }
}
