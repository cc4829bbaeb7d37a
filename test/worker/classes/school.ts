import { toBase64url } from '../../../core/base64url.ts'
import type { Assignment, AssignmentCreate, AssignmentPatch } from '../../../core/classes/assignment.ts'
import { deriveLinkKeys, hashAuthKey, makeTicket } from '../../../core/classes/keys.ts'
import type { Report } from '../../../core/classes/report.ts'
import type { SeatAttempt, SeatAttemptPut } from '../../../core/classes/seat-attempt.ts'
import type { Joined, SeatView } from '../../../core/classes/seat-view.ts'
import { createApp } from '../../../worker/app.ts'
import { type Meter, meterDatabase } from '../metered-database.ts'
import { everyType, newQuizId, publish } from '../quizzes.ts'
import { authorKey, sendRequest } from '../send-request.ts'

const random = (bytes: number) => toBase64url(crypto.getRandomValues(new Uint8Array(bytes)))

/** A seat of a class, as a device of its pupil has it. */
export interface Device extends Joined {
  /** The headers of its requests. */
  headers: { Authorization: string }
}

/** What a request has beyond its key and body. */
interface RequestExtras {
  headers?: Record<string, string>
  database?: D1Database
}

/** A class as its teacher has it. */
export class Lesson {
  readonly id = random(9)
  readonly secret = random(16)
  readonly ticketKey = random(32)
  readonly key = deriveLinkKeys(this.id, this.secret).authKey
  readonly reader = deriveLinkKeys(this.id, random(16)).authKey
  readonly meter: Meter = meterDatabase()
  readonly app = createApp()
  readonly path = `/api/classes/${this.id}`

  /** Sends a request, by default with the teacher's key. */
  send(
    method: string,
    path: string,
    body?: unknown,
    key: string | undefined = this.key,
    { headers = {}, database = this.meter.database }: RequestExtras = {},
  ): Promise<Response> {
    const withKey = { ...headers, ...(key && { Authorization: `Bearer ${key}` }) }
    return sendRequest(method, path, body, { app: this.app, bindings: { DB: database }, headers: withKey })
  }

  /** Sends a request that must succeed, and returns the body of its answer. */
  async read<Body>(method: string, path: string, body?: unknown, key?: string, extras?: RequestExtras): Promise<Body> {
    const response = await this.send(method, path, body, key, extras)
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.status === 204 ? (undefined as Body) : response.json<Body>()
  }

  ticket = (seat: number, epoch = 0) => makeTicket(this.ticketKey, seat, epoch)

  putTickets(seats: number[], epoch = 0) {
    const tickets = seats.map((seat) => ({ seat, epoch, ticket: this.ticket(seat, epoch) }))
    return this.read('PUT', `${this.path}/tickets`, { tickets })
  }

  async give(settings: Partial<AssignmentCreate> & { quiz: string }): Promise<Assignment> {
    return this.read('POST', `${this.path}/assignments`, settings)
  }

  async join(seat: number, epoch = 0): Promise<Device> {
    const joined = await this.read<Joined>('POST', '/api/join', { ticket: this.ticket(seat, epoch) }, '')
    return { ...joined, headers: { Authorization: `Bearer ${joined.token}` } }
  }

  /** Lets the operator of the host attach a link with another key. */
  async relink(key: string) {
    const body = { keyHash: hashAuthKey(key) }
    const response = await this.send('PUT', `${this.path}/key`, body, authorKey)
    if (!response.ok) throw new Error(await response.text())
  }

  report = (assignment: number) => this.read<Report>('GET', `${this.path}/assignments/${assignment}/report`)

  change = (given: Assignment, patch: AssignmentPatch) =>
    this.read<Assignment>('PATCH', `${this.path}/assignments/${given.assignment}`, patch)

  attempt = ({ assignment }: Assignment, attempt: number) =>
    `${this.path}/assignments/${assignment}/attempts/${attempt}`

  seat = ({ token }: Device) => this.read<SeatView>('GET', '/api/seat', undefined, token)

  /** Puts an attempt, and returns the response. */
  put({ token }: Device, given: Assignment, put: Partial<SeatAttemptPut>, attempt = 1): Promise<Response> {
    const { quiz, version, mode } = given
    const body = { quiz, version, mode, base: 0, revision: 1, responses: {}, submitted: false, ...put }
    return this.send('PUT', `${this.path}/assignments/${given.assignment}/attempts/${attempt}`, body, token)
  }

  async putWell(device: Device, given: Assignment, put: Partial<SeatAttemptPut>, attempt = 1): Promise<SeatAttempt> {
    const response = await this.put(device, given, put, attempt)
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }

  /** What a request costs. */
  async cost(request: () => Promise<unknown>) {
    this.meter.reset()
    await request()
    const { statements, rowsRead, rowsWritten } = this.meter
    return { statements: statements.length, read: rowsRead, written: rowsWritten }
  }
}

/** Makes a class with so many ticketed seats. */
export async function openLesson(seats: number): Promise<Lesson> {
  const lesson = new Lesson()
  await lesson.read('POST', '/api/classes', {
    class: lesson.id,
    keyHash: hashAuthKey(lesson.key),
    vault: 'sealed',
    readerHash: hashAuthKey(lesson.reader),
    readerVault: 'sealed-too',
  })
  if (seats) await lesson.putTickets(Array.from({ length: seats }, (_, index) => index + 1))
  return lesson
}

/** Makes a class with so many seats, and gives it a quiz of every item type. */
export async function openGivenLesson(seats: number, settings: Partial<AssignmentCreate> = {}) {
  const lesson = await openLesson(seats)
  const { id: quiz } = await publish(everyType, newQuizId('given'))
  return { lesson, given: await lesson.give({ quiz, ...settings }) }
}
