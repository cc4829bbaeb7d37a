import type { AssignmentQuiz } from '../../core/classes/report.ts'
import type { SeatAttempt } from '../../core/classes/seat-attempt.ts'
import { seatAttemptSeed } from '../../core/classes/seat-attempt-seed.ts'
import type { SeatAssignment, SeatView } from '../../core/classes/seat-view.ts'
import type { PublicQuiz } from '../../core/public-quiz.ts'
import { attemptDatabase } from '../device/attempt-database.ts'
import { pause } from '../network/back-off.ts'
import { fetchNow, type HttpProblem, request } from '../network/request.ts'
import { isOpen, isUnsent } from '../store/attempt.ts'
import { type AttemptRecord, newAttempt } from '../store/attempt-record.ts'
import { watch } from '../store/create-store.ts'
import type { QuizStore } from '../store/quiz-store.ts'
import { withoutRefusal } from '../store/reduce-attempt.ts'
import { openForPage, outboxesOf } from '../work/page-wide.ts'
import { join } from './join.ts'
import { authorize, openSeatProtocol, pathOf } from './protocol.ts'
import { isWaiting, renewToken, start } from './seat-record.ts'
import { addObjectStores, databaseName, findSeat, forgetSeat, type HeldSeat, keepSeat } from './seat-store.ts'
import { senderOf } from './send-soon.ts'

/** The attempts of seats on this device, apart from anonymous ones. */
export const seatAttempts = openForPage(attemptDatabase(databaseName, addObjectStores), databaseName)

const protocol = openSeatProtocol()

export const seatOutboxFor = outboxesOf(seatAttempts, protocol)

/** What a pupil does with a seat. */
export interface Seat {
  readonly held: HeldSeat | undefined
  /** Finds what to show: the seat's attempt, from this device and the host, or a message. */
  enter: () => Promise<void>
  /** Joins by a typed ticket or code. */
  join: (typed: string) => Promise<void>
  /** Starts the time of the attempt. */
  begin: () => Promise<void>
  /** Shows the next attempt. */
  next: () => Promise<void>
  /** Forgets who uses this device. */
  leave: () => Promise<void>
}

/** How long until the host is asked again, in ms. */
const askAgainAfter = 5000

/** Opens the seat of an element: dispatches attempts, or as trouble what stands in the way of one. */
export function openSeat(store: QuizStore): Seat {
  const { dispatch } = store
  const { host, assignment } = store.state.embed
  const [classId = '', number] = `${assignment}`.trim().split('/')
  const key = `${host} ${classId}`
  const outbox = seatOutboxFor(host)
  let held: HeldSeat | undefined
  let turn = 0
  let begin = enter

  /** Shows a message, or without one the field for a ticket, in the place of the quiz. */
  function block(code = '', detail = '') {
    dispatch({ type: 'shown', shown: undefined })
    dispatch({ type: 'trouble', trouble: { code, detail } })
  }

  /** What has been handed in at a shared device leaves it. */
  const removeShared = () =>
    seatAttempts.removeIf(({ seat, attempt }) => seat?.shared === true && attempt.status === 'submitted')

  async function forget(code?: string) {
    const before = held
    held = undefined
    // What is being looked for belongs to the former pupil.
    turn++
    if (!code) await forgetSeat(key)
    // A page that is opened later shows why there is no seat.
    else if (before) await keepSeat({ ...before, token: '' })
    await removeShared()
    block(code)
  }

  function fail({ problem, retryAfter }: { problem?: HttpProblem; retryAfter?: number }) {
    if (problem) return problem.status === 401 ? forget('seat-revoked') : block(problem.code, problem.detail)
    // An attempt on this device goes on without the host.
    if (!store.state.shown) block('unreachable')
    setTimeout(() => store.state.connected && enter(), retryAfter || askAgainAfter)
  }

  function show(record: AttemptRecord) {
    const { id } = record
    if (store.state.shown?.record.id === id) dispatch({ type: 'stored', id, record, count: 0 })
    else dispatch({ type: 'begin', record })
    if (isUnsent(record.attempt)) void outbox.send(id)
  }

  async function enter(again = false): Promise<void> {
    const mine = ++turn
    const isFound = !held
    held ??= await findSeat(key)
    if (!held) return forget()
    if (!held.token) return forget('seat-revoked')
    const { seat, token } = held
    const place = `${host} ${classId}/${number}/${seat}`
    const ask = <T>(path: string) => request<T>(fetchNow, host + path, authorize(token))
    const stored = await seatAttempts.change({ embedKey: place }, (before) => renewToken(before, token))
    // The page may have ended before a shared device had forgotten who handed in.
    if (isFound && stored?.seat?.shared && !isOpen(stored.attempt)) return forget()
    if (mine === turn && stored && !isWaiting(stored)) show(stored)
    const view = await ask<SeatView>(`/api/seat?assignment=${number}`)
    if (mine !== turn) return
    if (!('body' in view)) return fail(view)
    const { now, sharedDevices, assignments } = view.body
    const [given] = assignments as [SeatAssignment]
    const idOf = (attempt: number) => seatAttemptSeed({ class: classId, assignment: given.assignment, seat, attempt })
    const { next } = given
    const attempt = next && (again || stored?.id === idOf(next)) ? next : (given.attempt ?? next)
    // Work that is on this device alone is sent all the same: the host keeps it as late.
    if (!attempt) return stored ? undefined : block(`assignment-${given.state}`, given.opensAt)
    const id = idOf(attempt)
    const known = stored?.id === id ? stored : undefined
    const path = pathOf(id)
    const [quiz, recorded] = await Promise.all([
      known ? { body: known } : ask<AssignmentQuiz>(path.replace(/attempts.*/, 'quiz')),
      attempt === given.attempt ? ask<SeatAttempt>(path) : { body: undefined },
    ])
    if (mine !== turn) return
    if (!('body' in quiz)) return fail(quiz)
    if (!('body' in recorded)) return fail(recorded)
    if (stored && !known) await seatAttempts.release(place)
    const ahead = Date.parse(now) - Date.now()
    const part = { seat, token, shared: sharedDevices, assignment: given, ahead }
    const first = {
      id,
      host,
      place,
      quiz: quiz.body.quiz as PublicQuiz,
      attempt: newAttempt(id, { id: given.quiz, version: given.version }, given.mode),
    }
    const keep = async (change: (record: AttemptRecord) => AttemptRecord) => {
      const after = await seatAttempts.change({ id }, (before = first) => {
        const attempt = withoutRefusal(before.attempt)
        const record = { ...before, attempt, seat: { base: {}, ...before.seat, ...part } }
        return change(recorded.body ? protocol.adoptRead(record, recorded.body) : record)
      })
      if (after && held) show(after)
    }
    begin = () => keep(start)
    if (given.minutes && !recorded.body && (known ?? first).attempt.status === 'not-started')
      return block('begin', `${given.minutes}`)
    await keep((record) => record)
  }

  /** Another pupil may have sat down in another tab, or while this page was in the back/forward cache. */
  async function checkHeld() {
    const { seat, attempt } = store.state.shown?.record ?? {}
    // A shared device has forgotten the seat itself, and shows nothing of it.
    if (!held || (seat?.shared && attempt && !isOpen(attempt))) return
    const found = await findSeat(key)
    if (found?.token === held?.token) return
    held = found
    block()
    if (found) await enter()
  }

  for (const back of ['pageshow', 'visibilitychange']) addEventListener(back, () => void checkHeld())

  // Work that waited for the network may be sent while nobody sits here.
  outbox.subscribe(() => {
    if (!held) void removeShared()
  })

  const sendSoon = senderOf(outbox)
  watch(
    store,
    ({ shown }) => shown?.record,
    (record) => {
      const { status, refusal } = record?.attempt ?? {}
      if (refusal && /^(unauthorized|seat-revoked)$/.test(refusal.code)) void forget('seat-revoked')
      else if (refusal?.code === 'unknown-class') block(refusal.code)
      else if (record && status === 'in-progress') sendSoon(record)
      else if (record?.seat?.shared && status !== 'not-started') void forgetSeat(key)
    },
  )

  return {
    get held() {
      return held
    },
    enter: () => enter(),
    join: async (typed) => {
      const joined = await join(host, typed)
      if (typeof joined === 'string') return block(joined)
      if (joined.key !== key) return block('other-class')
      await keepSeat(joined)
      held = joined
      await enter()
    },
    begin: () => begin(),
    next: async () => {
      const place = store.state.shown?.record.place
      if (place) await seatAttempts.release(place)
      await enter(true)
    },
    leave: async () => {
      // The last answers are stored first.
      while (store.state.shown?.pending.length) await pause(20).done
      await forget()
    },
  }
}
