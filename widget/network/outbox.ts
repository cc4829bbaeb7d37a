import type { Attempt } from '../../core/attempt.ts'
import type { AttemptRecord } from '../device/attempt-record.ts'
import type { AttemptStore } from '../device/attempt-store.ts'
import type { AttemptAction } from '../store/attempt.ts'
import { makeAttemptId } from '../store/attempt.ts'
import { isUnsent, reduceAttempt, toPut } from '../store/reduce-attempt.ts'
import { backOff, type Pause, pause } from './back-off.ts'
import { type Answer, ask, type Fetch, sendJson } from './request.ts'

/** Browsers hold 64 KiB for requests that outlive their page, all together. */
const keepaliveLimit = 60_000

/** Brings attempts to their host. Every put holds the whole attempt, so it may be sent twice, late or by two tabs. */
export interface Outbox {
  /** Sends an attempt until the host has it or refuses it; a second call makes a waiting one try at once. */
  send: (id: string) => Promise<void>
  /** Sends what an earlier visit left behind. */
  replay: () => Promise<void>
  /** Takes note of an attempt's newest state, for the page's end. */
  note: (record: AttemptRecord) => void
  /** The page may be gone in a moment: puts what the host lacks, once, by requests that outlive the page. */
  leave: () => Promise<void>
  /** The network is back: whatever waits tries at once, unless the host has asked for patience. */
  wake: () => void
  /** Whether an attempt is on its way, or waiting for the next try. */
  stateOf: (id: string) => 'sending' | 'waiting' | undefined
  subscribe: (listener: () => void) => () => void
}

interface Delivery {
  id: string
  state: 'sending' | 'waiting'
  done?: Promise<void>
  /** Asked for again meanwhile: there may be more to send than was looked at. */
  again?: boolean
  pause?: Pause | undefined
  patient?: boolean
}

export function openOutbox(store: AttemptStore, host: string, fetch: Fetch, random = Math.random): Outbox {
  const deliveries = new Map<string, Delivery>()
  const noted = new Map<string, AttemptRecord>()
  /** Revisions that are on their way by requests that outlive the page. */
  const left = new Map<string, number>()
  const listeners = new Set<() => void>()
  const report = () => {
    for (const listener of listeners) listener()
  }

  const put = ({ attempt }: AttemptRecord, keepalive = false) => {
    const request = sendJson('PUT', toPut(attempt))
    const fits = new Blob([request.body as string]).size < keepaliveLimit
    return ask<Attempt>(fetch, `${host}/api/attempts/${attempt.id}`, { ...request, keepalive: keepalive && fits })
  }

  /** Writes down what an answer means for the attempt. Answers the record, or undefined when it must be tried again. */
  const settle = async (record: AttemptRecord, answer: Answer<Attempt>) => {
    const action = readAnswer(record, answer)
    if (!action) return
    const after = await store.change({ id: record.id }, (before = record) => {
      const attempt = reduceAttempt(before.attempt, action)
      return { ...before, id: attempt.id, attempt }
    })
    noted.delete(record.id)
    if (after) noted.set(after.id, after)
    return after
  }

  /** Sends until there is nothing to send. What is still being worked on is sent once; what is submitted, to the end. */
  async function deliver(delivery: Delivery) {
    for (let tries = 0; ; tries++) {
      const { id } = delivery
      const record = (await store.find({ id })) ?? noted.get(id)
      if (!record || !isUnsent(record.attempt)) return
      delivery.state = 'sending'
      report()
      const answer = await put(record)
      const after = await settle(record, answer)
      if (after && !(isUnsent(after.attempt) && after.attempt.status === 'submitting')) return
      if (after) follow(delivery, after.id)
      delivery.state = 'waiting'
      report()
      await wait(delivery, tries, 'retryAfter' in answer ? answer.retryAfter : 0)
    }
  }

  async function wait(delivery: Delivery, tries: number, retryAfter: number) {
    delivery.patient = retryAfter > 0
    delivery.pause = pause(retryAfter + backOff(tries, random))
    await delivery.pause.done
    delivery.pause = undefined
  }

  /** Keeps a delivery findable when its attempt has got another id. */
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
    const under = deliveries.get(id)
    if (under) {
      under.again = true
      under.pause?.end()
      return under.done
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
    replay: async () => {
      await Promise.all((await store.unsent(host)).map(({ id }) => send(id)))
    },
    note: (record) => noted.set(record.id, record),
    leave: async () => {
      // A page that ends is told so twice: hidden, and left.
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

/** What the host's answer to a put means; undefined when it has not taken it in. */
function readAnswer({ id, quiz }: AttemptRecord, answer: Answer<Attempt>): AttemptAction | undefined {
  if ('body' in answer) return answer.body.id === id ? { type: 'recorded', attempt: answer.body } : undefined
  if (!('problem' in answer)) return undefined
  const { code, detail, attempt } = answer.problem
  if (attempt) return { type: 'recorded', attempt }
  if (code !== 'attempt-mismatch') return { type: 'refused', refusal: { code, detail } }
  return { type: 'renew', id: makeAttemptId(), redraw: quiz.draw !== undefined }
}
