import { backOff, type Pause, pause } from '../network/back-off.ts'
import { keepaliveLimit } from '../network/request.ts'
import { type Send, sizeOf } from './record-store.ts'
import type { Statement } from './statement.ts'
import type { Waiting } from './waiting.ts'

/** Sends statements once each and in order, with retries until they are recorded or refused. */
export class Delivery {
  #pause: Pause | undefined
  #delivering = false
  #reported = 0
  /** Ids of accepted statements: a practice item is reported when it is checked, and again at the end. */
  readonly #known
  readonly #waiting
  readonly #send
  readonly #report

  constructor(waiting: Waiting, send: Send, report: (error: Error) => void) {
    this.#waiting = waiting
    this.#send = send
    this.#report = report
    this.#known = new Set(waiting.all.map(({ id }) => id))
  }

  /** Queues statements, and starts the delivery. */
  add(statements: readonly Statement[]) {
    for (const statement of statements) {
      if (this.#known.has(statement.id)) continue
      this.#known.add(statement.id)
      this.#waiting.add(statement)
    }
    if (!this.#delivering) void this.#deliver()
  }

  /** Retries immediately: the network is back, or the page may end. */
  hurry() {
    this.#pause?.end()
  }

  async #deliver() {
    this.#delivering = true
    for (let batch = nextBatch(this.#waiting.all); batch.length > 0; batch = nextBatch(this.#waiting.all)) {
      await this.#record(batch)
    }
    this.#delivering = false
  }

  /** Sends a batch until it is recorded. A refused batch is split in halves, to isolate the refused statement. */
  async #record(batch: readonly Statement[]): Promise<void> {
    const refusal = await this.#sendUntilTaken(batch)
    if (refusal && batch.length > 1) {
      const middle = batch.length >> 1
      await this.#record(batch.slice(0, middle))
      return this.#record(batch.slice(middle))
    }
    if (refusal && refusal !== alreadyThere)
      this.#report(new Error(`Statement ${batch[0]?.id} was refused with status ${refusal}.`))
    for (const statement of batch) this.#waiting.remove(statement)
  }

  /** Returns 0, or the status of a refusal that is about these statements. */
  async #sendUntilTaken(batch: readonly Statement[]): Promise<number> {
    for (let tries = firstTries; ; tries++) {
      const outcome = await this.#send(batch)
      if ('body' in outcome) return 0
      const status = 'problem' in outcome ? outcome.problem.status : 0
      if (aboutStatements.includes(status)) return status
      // Authorization may be granted later and an address corrected, so a retry can succeed.
      if (status && status !== this.#reported)
        this.#report(new Error(`Statements were rejected with status ${status}. They are kept and retried.`))
      this.#reported = status
      this.#pause = pause(('retryAfter' in outcome ? outcome.retryAfter : 0) + backOff(tries, Math.random))
      await this.#pause.done
    }
  }
}

/** Back-off starts at about a second. */
const firstTries = 4

/** The store already has a statement of this id, from before a reload or from another tab. */
const alreadyThere = 409

/** Status codes that a retry cannot change. */
const aboutStatements = [400, alreadyThere, 413, 422]

/** The statements that fit into one `keepalive` request, at least one. */
function nextBatch(waiting: readonly Statement[]): readonly Statement[] {
  let size = 0
  const over = waiting.findIndex((statement, index) => {
    size += sizeOf(statement)
    return index > 0 && size > keepaliveLimit
  })
  return over < 0 ? waiting : waiting.slice(0, over)
}
