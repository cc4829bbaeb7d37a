import type { Attempt, AttemptPut } from '../../core/attempt.ts'
import type { AttemptStore } from '../device/attempt-store.ts'
import { type AttemptState, type HostStep, isUnsent } from '../store/attempt.ts'
import { type AttemptRecord, makeAttemptId } from '../store/attempt-record.ts'
import { backOff, type Pause, pause } from './back-off.ts'
import { reduceHostStep } from './reduce-host-step.ts'
import { type Fetch, keepaliveLimit, type Outcome, request, sendJson } from './request.ts'

/** Sends attempts to their host. Each put holds the full attempt, so it may be sent twice, late or by two tabs. */
export interface Outbox {
  /** Sends an attempt until the host accepts or refuses it; a second call ends a pause between tries. */
  send: (id: string) => Promise<void>
  /** Sends the unsent attempts of earlier visits: those that were last changed before the page was loaded. */
  replay: (loadedAt: number) => Promise<void>
  /** Remembers an attempt's newest state, to send it when the page ends. */
  note: (record: AttemptRecord) => void
  /** To be called when the page may end: puts unsent attempts once, by requests that outlive the page. */
  leave: () => Promise<void>
  /** To be called when the network is back: ends all pauses except those by `Retry-After`. */
  wake: () => void
  stateOf: (id: string) => 'sending' | 'waiting' | undefined
  subscribe: (listener: () => void) => () => void
}

interface Delivery {
  id: string
  state: 'sending' | 'waiting'
  done?: Promise<void>
  /** True if requested again meanwhile: the record read may be out of date. */
  again?: boolean
  pause?: Pause | undefined
  /** True if the pause is by `Retry-After`. */
  patient?: boolean
}

/** How attempts travel: those of a seat have other routes and rules than anonymous ones. */
export interface Protocol<Recorded> {
  /** The request that puts an attempt; `path` follows the host. */
  writePut: (record: AttemptRecord) => { path: string; init: RequestInit }
  /** The change of the stored record after the host's response; undefined to try again. */
  readOutcome: (sent: AttemptRecord, outcome: Outcome<Recorded>) => Settle | undefined
}

type Settle = (before: AttemptRecord) => AttemptRecord

export function openOutbox<Recorded = Attempt>(
  attempts: AttemptStore,
  host: string,
  fetch: Fetch,
  random = Math.random,
  { writePut, readOutcome } = anonymous as unknown as Protocol<Recorded>,
): Outbox {
  const deliveries = new Map<string, Delivery>()
  const noted = new Map<string, AttemptRecord>()
  /** Revisions being sent by requests that outlive the page, by attempt. */
  const left = new Map<string, number>()
  const listeners = new Set<() => void>()
  const report = () => {
    for (const listener of listeners) listener()
  }

  const put = (record: AttemptRecord, keepalive = false) => {
    const { path, init } = writePut(record)
    const fits = new Blob([init.body as string]).size < keepaliveLimit
    return request<Recorded>(fetch, host + path, { ...init, keepalive: keepalive && fits })
  }

  /** Stores the effect of the host's response on the attempt. Returns the record, or undefined to try again. */
  const settle = async (record: AttemptRecord, outcome: Outcome<Recorded>) => {
    const change = readOutcome(record, outcome)
    if (!change) return
    const after = await attempts.change({ id: record.id }, (before = record) => change(before))
    noted.delete(record.id)
    if (after) noted.set(after.id, after)
    return after
  }

  /** Sends an attempt: once if in progress, until the host has it if submitted. */
  async function deliver(delivery: Delivery) {
    for (let tries = 0; ; tries++) {
      const { id } = delivery
      const record = (await attempts.find({ id })) ?? noted.get(id)
      if (!record || !isUnsent(record.attempt)) return
      delivery.state = 'sending'
      report()
      const outcome = await put(record)
      const after = await settle(record, outcome)
      if (after && !(isUnsent(after.attempt) && after.attempt.status === 'submitting')) return
      if (after) follow(delivery, after.id)
      delivery.state = 'waiting'
      report()
      await wait(delivery, tries, 'retryAfter' in outcome ? outcome.retryAfter : 0)
    }
  }

  async function wait(delivery: Delivery, tries: number, retryAfter: number) {
    delivery.patient = retryAfter > 0
    delivery.pause = pause(retryAfter + backOff(tries, random))
    await delivery.pause.done
    delivery.pause = undefined
  }

  /** Renames a delivery whose attempt has a new id. */
  function follow(delivery: Delivery, id: string) {
    deliveries.delete(delivery.id)
    delivery.id = id
    deliveries.set(id, delivery)
  }

  async function leaveOne(record: AttemptRecord) {
    left.set(record.id, record.attempt.revision)
    if (!(await settle(record, await put(record, true)))) left.delete(record.id)
  }

  const send = async (id: string) => {
    const running = deliveries.get(id)
    if (running) {
      running.again = true
      running.pause?.end()
      return running.done
    }
    const delivery: Delivery = { id, state: 'sending' }
    deliveries.set(id, delivery)
    delivery.done = deliverAll(delivery)
    await delivery.done
  }

  async function deliverAll(delivery: Delivery) {
    do {
      delivery.again = false
      await deliver(delivery)
    } while (delivery.again)
    deliveries.delete(delivery.id)
    report()
  }

  return {
    send,
    replay: async (loadedAt) => {
      // What is answered on this page while the device is read waits for its end, as all later answers do.
      const isUnderWay = ({ id, attempt, touchedAt = 0 }: AttemptRecord) =>
        attempt.status === 'in-progress' && noted.has(id) && touchedAt >= loadedAt
      const earlier = (await attempts.unsent(host)).filter((record) => !isUnderWay(record))
      await Promise.all(earlier.map(({ id }) => send(id)))
    },
    note: (record) => noted.set(record.id, record),
    leave: async () => {
      // A page that ends gets two events: hidden and pagehide.
      const unsent = [...noted.values()].filter(
        ({ id, attempt }) => isUnsent(attempt) && left.get(id) !== attempt.revision,
      )
      await Promise.all(unsent.map(leaveOne))
    },
    wake: () => {
      for (const { pause, patient } of deliveries.values()) if (!patient) pause?.end()
    },
    stateOf: (id) => deliveries.get(id)?.state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The protocol of attempts that are known by their random id alone. */
const anonymous: Protocol<Attempt> = {
  writePut: ({ attempt }) => ({ path: `/api/attempts/${attempt.id}`, init: sendJson('PUT', toPut(attempt)) }),
  readOutcome: (sent, outcome) => {
    const step = readStep(sent, outcome)
    if (!step) return undefined
    return (before) => {
      const attempt = reduceHostStep(before.attempt, step)
      return { ...before, id: attempt.id, attempt }
    }
  },
}

/** The step that the host's response to a put implies; undefined if the put must be repeated. */
function readStep({ id, quiz }: AttemptRecord, outcome: Outcome<Attempt>): HostStep | undefined {
  if ('body' in outcome) return outcome.body.id === id ? { type: 'recorded', attempt: outcome.body } : undefined
  if (!('problem' in outcome)) return undefined
  const { code, detail, attempt } = outcome.problem
  if (attempt) return { type: 'recorded', attempt }
  if (code !== 'attempt-mismatch') return { type: 'refused', refusal: { code, detail } }
  return { type: 'renew', id: makeAttemptId(), redraw: quiz.draw !== undefined }
}

/** The body of a put. */
export const toPut = ({ quiz, version, mode, revision, responses, status }: AttemptState): AttemptPut => ({
  quiz,
  version,
  mode,
  revision,
  responses,
  submitted: status === 'submitting' || status === 'submitted',
})
