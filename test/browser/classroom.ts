import { randomBytes } from 'node:crypto'
import type { Assignment, AssignmentCreate, AssignmentPatch } from '../../core/classes/assignment.ts'
import type { ClassCreate, ClassPatch } from '../../core/classes/class.ts'
import { deriveLinkKeys, hashAuthKey, makeTicket } from '../../core/classes/keys.ts'
import type { Report } from '../../core/classes/report.ts'
import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import type { Joined } from '../../core/classes/seat-view.ts'
import { seal } from '../../site/classes/vault.ts'

/** A class on a host, with what its teacher does by the API. */
export interface Classroom {
  id: string
  /** The management link. */
  link: string
  /** The tickets of its seats, the first of seat 1. */
  tickets: string[]
  /** Gives the class a quiz and returns the number of the assignment. */
  assign: (assignment: AssignmentCreate) => Promise<number>
  change: (assignment: number, patch: AssignmentPatch) => Promise<void>
  changeClass: (patch: ClassPatch) => Promise<void>
  /** Takes a seat from every device. Returns its new ticket. */
  release: (seat: number) => Promise<string>
  makeCode: () => Promise<string>
  /** Deletes the class. */
  remove: () => Promise<void>
  report: (assignment: number) => Promise<Report>
}

const random = (bytes: number) => randomBytes(bytes).toString('base64url')

/** Makes a class with a number of seats. */
export async function makeClass(host: string, seats: number, settings: Partial<ClassCreate> = {}): Promise<Classroom> {
  const id = random(9)
  const secret = random(16)
  const { authKey, wrapKey } = deriveLinkKeys(id, secret)
  const ticketKey = random(32)
  const vault = await seal(wrapKey, { rosterKey: random(32), ticketKey }, id)
  const tickets = Array.from({ length: seats }, (_, index) => makeTicket(ticketKey, index + 1, 0))

  async function ask<Body>(method: string, path: string, body?: unknown): Promise<Body> {
    const response = await fetch(`${host}/api/classes${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${authKey}` },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (response.status === 204 ? undefined : response.json()) as Promise<Body>
  }

  await ask('POST', '', { class: id, keyHash: hashAuthKey(authKey), vault, ...settings })
  await ask('PUT', `/${id}/tickets`, {
    tickets: tickets.map((ticket, index) => ({ seat: index + 1, epoch: 0, ticket })),
  })
  return {
    id,
    link: `${host}/classes/${id}#${secret}`,
    tickets,
    assign: async (assignment) => (await ask<Assignment>('POST', `/${id}/assignments`, assignment)).assignment,
    change: async (assignment, patch) => void (await ask('PATCH', `/${id}/assignments/${assignment}`, patch)),
    changeClass: async (patch) => void (await ask('PATCH', `/${id}`, patch)),
    release: async (seat) => {
      const ticket = makeTicket(ticketKey, seat, 1)
      await ask('PATCH', `/${id}/seats/${seat}`, { release: { epoch: 1, ticket } })
      return ticket
    },
    remove: () => ask('DELETE', `/${id}`),
    makeCode: async () => (await ask<{ code: string }>('POST', `/${id}/code`)).code,
    report: (assignment) => ask('GET', `/${id}/assignments/${assignment}/report`),
  }
}

/** A pupil enters a ticket and answers the first assignment of the class. Returns the status of the attempt. */
export async function answerByApi(
  host: string,
  ticket: string,
  put: { quiz: string; version: string; responses: Record<string, string>; submitted: boolean },
) {
  const send = async <Body>(method: string, path: string, body: object, token?: string) => {
    const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
    const response = await fetch(`${host}/api/${path}`, { method, headers, body: JSON.stringify(body) })
    return response.json() as Promise<Body>
  }
  const { class: id, token } = await send<Joined>('POST', 'join', { ticket })
  const attempt = { mode: 'test', base: 0, revision: 1, ...put }
  const recorded = await send<SeatAttempt>('PUT', `classes/${id}/assignments/1/attempts/1`, attempt, token)
  return recorded.status
}
