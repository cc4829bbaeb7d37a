import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { fromBase64url } from '../../core/base64url.ts'
import type { Assignment } from '../../core/classes/assignment.ts'
import type { Class } from '../../core/classes/class.ts'
import { deriveLinkKeys, lostVault, makeTicket } from '../../core/classes/keys.ts'
import { ask, connect, type Host } from '../host.ts'
import type { Link } from './link.ts'
import type { Navigation } from './place.ts'
import { type ClassKeys, makeKeys, type Roster, unseal, wrapKeys } from './vault.ts'

/** A class as its link opens it. */
export interface OpenClass {
  link: Link
  host: Host
  class: Class
  keys: ClassKeys
  roster: Roster
  /** False for a reading link. */
  canChange: boolean
}

/** Fetches a class and decrypts its keys and names. Throws a Failure. */
export async function fetchClass(link: Link): Promise<OpenClass> {
  const { authKey, wrapKey } = deriveLinkKeys(link.class, link.secret)
  const host = connect(authKey)
  const fetched = await ask(host.classes[':class'].$get({ param: { class: link.class } }))
  const isLost = fetched.vault === lostVault
  const keys = isLost
    ? await replaceLostKeys(fetched, link, host)
    : await unseal<ClassKeys>(wrapKey, fetched.vault, link.class)
  return {
    link,
    host,
    class: fetched,
    keys,
    roster: await openRoster(keys, fetched),
    canChange: fetched.role === 'teacher',
  }
}

/**
 * After the operator has attached a new link: new keys, and new tickets for the seats whose tickets came from the old ones.
 * Devices that have joined stay joined. The keys are stored last, so a failure is repaired when the page is opened again.
 */
async function replaceLostKeys({ class: id, seats }: Class, { secret }: Link, host: Host): Promise<ClassKeys> {
  const keys = makeKeys()
  const tickets = seats
    .filter(({ hasTicket, byCode, erased }) => hasTicket && !byCode && !erased)
    .map(({ seat, epoch }) => ({ seat, epoch, ticket: makeTicket(keys.ticketKey, seat, epoch) }))
  const param = { class: id }
  if (tickets.length > 0) await ask(host.classes[':class'].tickets.$put({ param, json: { tickets } }))
  await ask(host.classes[':class'].$patch({ param, json: await wrapKeys(keys, id, secret) }))
  return keys
}

/** The names of a class; none if they were encrypted by keys that are gone. */
async function openRoster({ rosterKey }: ClassKeys, { roster, class: id }: Class): Promise<Roster> {
  if (!roster) return { names: {} }
  return unseal<Roster>(fromBase64url(rosterKey), roster, id).catch(() => ({ names: {} }))
}

/** The parameters of an assignment's routes. */
export const paramOf = ({ class: { class: id } }: OpenClass, assignment: number) => ({ class: id, assignment })

/** What happens with an action: its words when it is done, and how it is taken back. */
export interface Done {
  words?: string
  undo?: () => Promise<unknown>
}

export interface ClassActions {
  open: OpenClass
  /** The assignment whose report is shown. */
  assignment: Assignment | undefined
  /** Runs a change, loads the class again, and shows what was done or what went wrong. Returns false on failure. */
  act: (change: () => Promise<unknown>, done?: Done) => Promise<boolean>
  /** Loads the class again, for a change that builds on the newest one. */
  refetch: () => Promise<OpenClass>
  navigation: Navigation
  /** Makes a new management link: the teacher keeps it first, then the change puts it in force. */
  replaceLink: (change: ChangeLink) => void
}

/** Puts a link with a new secret in force. Throws a Failure; then it can be repeated. */
export type ChangeLink = (open: OpenClass, secret: string) => Promise<void>

const Opened = createContext<ClassActions>({} as ClassActions)
export const ClassProvider = Opened.Provider
export const useClass = (): ClassActions => useContext(Opened)
