/** The script of `/join` and `/t`: a ticket or code makes this device one of a seat, and lists the quizzes of its class. */

import { render } from 'preact'
import { readStrings } from '../../core/strings/read-strings.ts'
import type { Texts } from '../../core/strings/texts.ts'
import { listSeats } from '../../widget/seat/seat-store.ts'
import { JoinView } from './join-view.tsx'
import type { JoinStrings } from './strings.ts'

const place = document.querySelector('.join')
const texts: Texts = JSON.parse(document.getElementById('texts')?.textContent ?? '{}')
const strings = readStrings<JoinStrings>(document.documentElement.lang, texts)

/** The ticket of a QR code. It leaves the address, so that it is in no history and on no screen. */
function takeTicket(): string {
  const ticket = decodeURIComponent(location.hash.slice(1))
  if (ticket) history.replaceState(null, '', location.pathname + location.search)
  return ticket
}

if (place) {
  const ticket = takeTicket()
  const seats = ticket ? [] : await listSeats(location.origin)
  place.replaceChildren()
  render(<JoinView strings={strings} ticket={ticket} known={seats.at(-1)} />, place)
}
