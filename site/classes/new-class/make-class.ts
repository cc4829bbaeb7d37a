import { deriveLinkKeys, makeTicket } from '../../../core/classes/keys.ts'
import { ask, connect } from '../../host.ts'
import { holdInTab, type Link, makeLink, setUnkept, writeLink } from '../link.ts'
import { type ClassKeys, makeKeys, wrapKeys } from '../vault.ts'

/** The keys of a new class, made once, so that making it can be repeated after a failure. */
export interface NewClass {
  link: Link
  keys: ClassKeys
}

export const makeNewClass = (): NewClass => ({ link: makeLink(), keys: makeKeys() })

/** Makes a class with tickets for its seats, and gives it a quiz if there is one. Safe to repeat. Throws a Failure. */
export async function createClass({ link, keys }: NewClass, quiz: string, seats: number): Promise<void> {
  const host = connect(deriveLinkKeys(link.class, link.secret).authKey)
  const wrapped = await wrapKeys(keys, link.class, link.secret)
  const created = await ask(host.classes.$post({ json: { class: link.class, ...wrapped } }))
  const param = { class: link.class }
  // None: the pupils will join by a code.
  if (seats > 0)
    await ask(host.classes[':class'].tickets.$put({ param, json: { tickets: makeTickets(keys, 1, seats) } }))
  if (quiz && created.assignments.length === 0)
    await ask(host.classes[':class'].assignments.$post({ param, json: { quiz } }))
}

/** First tickets for seats, from one number to another. */
export const makeTickets = ({ ticketKey }: ClassKeys, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({
    seat: from + index,
    epoch: 0,
    ticket: makeTicket(ticketKey, from + index, 0),
  }))

/** Goes to the page of a new class, which asks to keep the link unless the class is made up. */
export function goToClass(link: Link, asksToKeep = true) {
  holdInTab(link)
  setUnkept(link.class, asksToKeep)
  location.assign(writeLink(link))
}
