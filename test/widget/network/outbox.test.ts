import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptMemory } from '../../../widget/device/attempt-memory.ts'
import { type AttemptStore, openAttemptStore } from '../../../widget/device/attempt-store.ts'
import { type Outbox, openOutbox } from '../../../widget/network/outbox.ts'
import type { Fetch } from '../../../widget/network/request.ts'
import { openSeatProtocol } from '../../../widget/seat/protocol.ts'
import type { AttemptRecord } from '../../../widget/store/attempt-record.ts'
import { reduceAttempt } from '../../../widget/store/reduce-attempt.ts'
import { type Fate, fakeHost, type Write } from '../fake-host.ts'
import { freshRecord, host as hostAddress } from '../sample.ts'
import { seatRecord, writeSeatPut } from '../seat/seat-sample.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const random = () => 0.5

/** Who the attempt is of: that decides how it is sent, and by which rules the host records it. */
interface Kind {
  name: string
  makeRecord: () => AttemptRecord
  write?: Write
  open: (store: AttemptStore, fetch: Fetch, host?: string) => Outbox
  /** What a put has besides what all have. */
  fields: object
  /** The responses after another device has answered "two". */
  merged: Record<string, string>
}

const anonymous: Kind = {
  name: 'an anonymous attempt',
  makeRecord: freshRecord,
  open: (store, fetch, host = hostAddress) => openOutbox(store, host, fetch, random),
  fields: {},
  merged: { one: 'a' },
}

const ofSeat: Kind = {
  name: 'the attempt of a seat',
  makeRecord: seatRecord,
  write: writeSeatPut,
  open: (store, fetch, host = hostAddress) => openOutbox(store, host, fetch, random, openSeatProtocol()),
  fields: { base: 0 },
  merged: { one: 'a', two: 'b' },
}

/** What a put from elsewhere has, but its revision and whether it hands in. */
const elsewhere = { quiz: 'roofs', version: 'AAAAAAAAAAAAAAAA', mode: 'test', base: 0, responses: { two: 'b' } }

/** A device with one answered attempt, and the host that it belongs to. */
async function setUpDevice(kind: Kind, { submitted = true } = {}) {
  const host = fakeHost(kind.write)
  const store = openAttemptStore(attemptMemory(), attemptMemory())
  const outbox = kind.open(store, host.fetch)
  const record = kind.makeRecord()
  const which = { embedKey: `${record.place}` }
  await store.change(which, () => record)
  const act = (action: Parameters<typeof reduceAttempt>[1]) =>
    store.change(which, (before = record) => ({
      ...before,
      attempt: reduceAttempt(before.attempt, action),
    }))
  await act({ type: 'respond', item: 'one', response: 'a' })
  if (submitted) await act({ type: 'submit' })
  const find = () => store.find(which)
  const state = async () => (await find())?.attempt
  return { host, store, outbox, id: record.id, act, find, state }
}

/** One fate for each request in turn, then all is fine. */
const inTurn =
  (...fates: Fate[]) =>
  () =>
    fates.shift() ?? 'fine'

const fate: fc.Arbitrary<Fate> = fc.constantFrom<Fate>(
  'fine',
  'unreachable',
  'lost',
  'stalled',
  'gateway',
  { status: 503 },
  { status: 429 },
)
const step = fc.record({
  kind: fc.constantFrom('respond', 'respond', 'leave', 'replay', 'wake', 'wait'),
  item: fc.constantFrom('one', 'two', 'three', 'four'),
  response: fc.constantFrom('a', 'b', 'c'),
})

describe.each([anonymous, ofSeat])('$name', (kind) => {
  const setUp = (options = {}) => setUpDevice(kind, options)

  describe('handing in', () => {
    it('is one put of the whole attempt', async () => {
      const { host, outbox, id, state } = await setUp()
      await outbox.send(id)
      expect(host.sent.map(({ put }) => put)).toEqual([
        {
          quiz: 'roofs',
          version: 'AAAAAAAAAAAAAAAA',
          mode: 'test',
          ...kind.fields,
          revision: 2,
          responses: { one: 'a' },
          submitted: true,
        },
      ])
      expect(await state()).toMatchObject({ status: 'submitted', result: { responses: { one: 'a' } } })
    })

    it.each<[string, Fate]>([
      ['no network', 'unreachable'],
      ['an answer lost on the way', 'lost'],
      ['a host that does not answer for ten seconds', 'stalled'],
      ['a database that is away', { status: 503 }],
      ['too many requests', { status: 429 }],
      ['a request that came too slowly', { status: 408 }],
      ['the sign-in page of a gateway', 'gateway'],
    ])('is retried after %s', async (_, fate) => {
      const { host, outbox, id, state } = await setUp()
      host.fate = inTurn(fate, fate)
      const sending = outbox.send(id)
      await vi.advanceTimersByTimeAsync(21_000)
      await sending
      expect(host.sent).toHaveLength(3)
      expect(host.recorded.size).toBe(1)
      expect((await state())?.status).toBe('submitted')
    })

    it('waits longer each time, up to half a minute', async () => {
      const { host, outbox, id } = await setUp()
      host.fate = () => 'unreachable'
      void outbox.send(id)
      await vi.advanceTimersByTimeAsync(200_000)
      const waits = host.sent.slice(1).map(({ at }, index) => at - (host.sent[index]?.at ?? 0))
      expect(waits.slice(0, 12)).toEqual([25, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 15_000, 15_000])
    })

    it.each([
      ['7', 7000],
      [new Date(Date.UTC(2030, 0, 1, 0, 0, 9)).toUTCString(), 9000],
    ])('waits as long as the host requests (%s)', async (retryAfter, wait) => {
      vi.setSystemTime(Date.UTC(2030, 0, 1))
      const { host, outbox, id } = await setUp()
      host.fate = inTurn({ status: 503, retryAfter })
      const sending = outbox.send(id)
      outbox.wake()
      await vi.advanceTimersByTimeAsync(wait - 1)
      outbox.wake()
      expect(host.sent).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(100)
      await sending
      expect(host.sent).toHaveLength(2)
    })

    it('is retried immediately when the network is back', async () => {
      const { host, outbox, id } = await setUp()
      host.fate = () => 'unreachable'
      const sending = outbox.send(id)
      await vi.advanceTimersByTimeAsync(60_000)
      expect(outbox.stateOf(id)).toBe('waiting')
      host.fate = () => 'fine'
      outbox.wake()
      await sending
      expect(host.read(id)?.status).toBe('submitted')
    })

    it('succeeds after a stall of a minute', async () => {
      const { host, outbox, id } = await setUp()
      const end = Date.now() + 60_000
      host.fate = () => (Date.now() < end ? 'stalled' : 'fine')
      const sending = outbox.send(id)
      await vi.advanceTimersByTimeAsync(75_000)
      await sending
      expect(host.read(id)).toMatchObject({ status: 'submitted', responses: { one: 'a' } })
    })

    it('stops at an error that no retry would correct, keeps the attempt, and continues on request', async () => {
      const { host, outbox, id, act, state } = await setUp()
      host.fate = inTurn({ status: 422 })
      await outbox.send(id)
      expect(await state()).toMatchObject({
        status: 'submitting',
        refusal: { code: 'invalid-response', detail: 'Said of invalid-response.' },
        responses: { one: 'a' },
      })
      await act({ type: 'submit' })
      await outbox.send(id)
      expect((await state())?.status).toBe('submitted')
    })

    it('shows what was handed in elsewhere', async () => {
      const { host, outbox, id, state } = await setUp()
      await host.fetch(`/${id}`, { body: JSON.stringify({ ...elsewhere, revision: 1, submitted: true }) })
      await outbox.send(id)
      expect(await state()).toMatchObject({ status: 'submitted', responses: { two: 'b' } })
    })

    it('continues above a revision that the host has from elsewhere', async () => {
      const { host, outbox, id, state } = await setUp()
      await host.fetch(`/${id}`, { body: JSON.stringify({ ...elsewhere, revision: 30, submitted: false }) })
      const sending = outbox.send(id)
      await vi.advanceTimersByTimeAsync(1000)
      await sending
      expect(host.read(id)).toMatchObject({ status: 'submitted', revision: 31, responses: kind.merged })
      expect((await state())?.status).toBe('submitted')
    })
  })

  describe('work in progress', () => {
    it('is not put for each answer, but once when the page is left', async () => {
      const { host, find, outbox, act, state } = await setUp({ submitted: false })
      await act({ type: 'respond', item: 'two', response: 'b' })
      expect(host.sent).toEqual([])
      const record = await find()
      if (record) outbox.note(record)
      await Promise.all([outbox.leave(), outbox.leave()])
      await outbox.leave()
      expect(host.sent).toMatchObject([
        { keepalive: true, put: { responses: { one: 'a', two: 'b' }, submitted: false } },
      ])
      expect(await state()).toMatchObject({ acknowledged: 2, status: 'in-progress' })
    })

    it('uses keepalive only below the browsers’ size limit', async () => {
      const { host, find, outbox, act } = await setUp({ submitted: false })
      await act({ type: 'respond', item: 'two', response: '한'.repeat(25_000) })
      const record = await find()
      if (record) outbox.note(record)
      await outbox.leave()
      expect(host.sent.map(({ keepalive }) => keepalive)).toEqual([false])
    })

    it('is put again when the page is left again, if the first put did not get through', async () => {
      const { host, find, outbox, id } = await setUp({ submitted: false })
      const record = await find()
      if (record) outbox.note(record)
      host.fate = inTurn('unreachable')
      await outbox.leave()
      await outbox.leave()
      expect(host.sent).toHaveLength(2)
      expect(host.read(id)).toMatchObject({ responses: { one: 'a' } })
    })

    it('is sent at the next visit, once', async () => {
      const { host, outbox, id } = await setUp({ submitted: false })
      await outbox.replay(0)
      await outbox.replay(0)
      expect(host.sent).toHaveLength(1)
      expect(host.read(id)).toMatchObject({ status: 'in-progress', responses: { one: 'a' } })
    })

    it('that is begun on this page while the device is read is not sent before its end', async () => {
      const { host, store, outbox, id } = await setUp({ submitted: false })
      const record = await store.change({ id }, (before) => before && { ...before, touchedAt: 2000 })
      if (record) outbox.note(record)
      await outbox.replay(1000)
      expect(host.sent).toEqual([])
      await outbox.replay(3000)
      expect(host.sent).toHaveLength(1)
    })

    it('whose answer is changed back after a response was lost is recorded with that answer', async () => {
      const { host, outbox, id, act } = await setUp({ submitted: false })
      await outbox.send(id)
      await act({ type: 'respond', item: 'one', response: 'b' })
      host.fate = inTurn('lost')
      const sending = outbox.send(id)
      await vi.advanceTimersByTimeAsync(0)
      expect(host.read(id)?.responses).toEqual({ one: 'b' })
      await act({ type: 'respond', item: 'one', response: 'a' })
      await vi.advanceTimersByTimeAsync(1000)
      await sending
      await outbox.send(id)
      expect(host.read(id)?.responses).toEqual({ one: 'a' })
    })

    it('of other hosts is left alone', async () => {
      const { host, store } = await setUp()
      await kind.open(store, host.fetch, 'https://other.example').replay(0)
      expect(host.sent).toEqual([])
    })
  })

  it('is delivered with exactly the given answers on any failing network', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.array(fate, { maxLength: 12 }), async (steps, fates) => {
        const { host, find, outbox, id, act, state } = await setUp({ submitted: false })
        host.fate = inTurn(...fates)
        const answered: Record<string, string> = { one: 'a' }
        for (const { kind, item, response } of steps) {
          if (kind === 'respond') {
            answered[item] = response
            await act({ type: 'respond', item, response })
          }
          const record = await find()
          if (record) outbox.note(record)
          if (kind === 'leave') void outbox.leave()
          if (kind === 'replay') void outbox.replay(0)
          if (kind === 'wake') outbox.wake()
          if (kind === 'wait') await vi.advanceTimersByTimeAsync(5000)
        }
        await act({ type: 'submit' })
        void outbox.send(id)
        await vi.advanceTimersByTimeAsync(400_000)
        expect(host.recorded.size).toBe(1)
        expect(host.read(id)).toMatchObject({ status: 'submitted', responses: answered })
        expect(await state()).toMatchObject({ status: 'submitted', responses: answered })
      }),
      { numRuns: 200 },
    )
  })
})

it('an anonymous attempt takes another id if the host has another attempt with that id', async () => {
  const { host, outbox, id, state } = await setUpDevice(anonymous)
  const other = { quiz: 'roofs', version: 'BBBBBBBBBBBBBBBB', mode: 'test', revision: 1, responses: {} }
  await host.fetch(`/${id}`, { body: JSON.stringify({ ...other, submitted: false }) })
  const sending = outbox.send(id)
  await vi.advanceTimersByTimeAsync(1000)
  await sending
  const after = await state()
  expect(after).toMatchObject({ status: 'submitted', responses: { one: 'a' } })
  expect(after?.id).not.toBe(id)
  expect(host.read(after?.id ?? '')).toMatchObject({ status: 'submitted', responses: { one: 'a' } })
})
