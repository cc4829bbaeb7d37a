import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import { aroundDatabase } from '../around-database.ts'
import { minute, stopClock } from './clock.ts'
import { openGivenLesson } from './school.ts'
import { type Arrival, type Recorded, record, type Window } from './work-model.ts'

const items = ['roofs', 'claim', 'what'] as const
type Item = (typeof items)[number]
const choices = { roofs: ['roofs', 'parks'], claim: ['true', 'false'], what: ['hives', 'wasps'] } as const

/** What a device of the pupil knows: its answers, and which revision it has seen. */
interface Device {
  responses: Record<string, string>
  /** Items that were answered here since the last acknowledged put: they win a merge. */
  own: Set<Item>
  base: number
  /** Handed in, or over: it sends no more. */
  done: boolean
}

type Fault = 'none' | 'before the commit' | 'after the commit' | 'while reading' | 'delayed'
const step = fc.record({
  device: fc.constantFrom(0, 1),
  kind: fc.constantFrom('answer', 'answer', 'answer', 'send', 'hand in', 'replay', 'wait', 'wait'),
  item: fc.constantFrom<Item>(...items),
  choice: fc.constantFrom(0, 1),
  old: fc.nat(),
  minutes: fc.integer({ min: 1, max: 12 }),
  fault: fc.constantFrom<Fault>(
    'none',
    'none',
    'none',
    'before the commit',
    'after the commit',
    'while reading',
    'delayed',
  ),
})
/** Undefined as often as not. */
const upTo = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: undefined, freq: 2 })
/** Closing times that often pass before the first put. */
const settings = fc.record({ closes: upTo(8), until: upTo(12), minutes: upTo(20), factor: fc.constantFrom(1, 1.5) })
type Settings = Parameters<Parameters<typeof settings.map>[0]>[0]

let fault: Fault = 'none'
const DB = aroundDatabase(env.DB, async ([sent], run) => {
  const writes = sent?.sql.startsWith('insert into "work"')
  if (writes && fault === 'before the commit') throw new Error('D1_ERROR: lost on the way')
  if (!writes && fault === 'while reading') throw new Error('D1_ERROR: away')
  const results = await run()
  if (writes && fault === 'after the commit') throw new Error('D1_ERROR: lost on the way back')
  return results
})

const { lesson, given } = await openGivenLesson(400)

/** Gives the assignment to a seat as the settings say. */
async function open(seat: number, { closes, until, minutes, factor }: Settings): Promise<Window> {
  const after = (count: number | undefined) => (count === undefined ? undefined : Date.now() + count * minute)
  const [closesAt, untilAt] = [after(closes), after(until)]
  const text = (time: number | undefined) => (time === undefined ? null : new Date(time).toISOString())
  await lesson.change(given, {
    ...{ closesAt: text(closesAt), minutes: minutes ?? null },
    ...(untilAt !== undefined && { exceptions: { [seat]: { until: text(untilAt) } } }),
  })
  if (factor > 1) await lesson.read('PATCH', `${lesson.path}/seats/${seat}`, { factor })
  return { closesAt, until: untilAt, minutes, factor }
}

/** What is stored of a seat, as the model has it. */
async function readRecorded(seat: number): Promise<(Omit<Recorded, 'late'> & { late: object | null }) | undefined> {
  const row = await env.DB.prepare('select * from work where class = ? and seat = ?').bind(lesson.id, seat).first<{
    revision: number
    responses: string
    started_at: number
    submitted_at: number | null
    late: string | null
  }>()
  if (!row) return undefined
  expect(row).toMatchObject({ attempt: 1, past: null })
  const { revision, started_at: startedAt, submitted_at, late } = row
  const responses = JSON.parse(row.responses)
  return {
    revision,
    responses,
    startedAt,
    submitted: submitted_at !== null,
    late: late === null ? null : JSON.parse(late),
  }
}

/** How many attempts the statistics of the quiz have counted. */
const readCounted = () =>
  env.DB.prepare('select attempts from statistics where quiz = ?').bind(given.quiz).first<number>('attempts')

test('two devices of a pupil, with retries, reordered requests, lost answers and a closing time, end in one attempt that has every last answer, in time or late', async () => {
  const move = stopClock()
  let seat = 0
  let counted = 0
  await fc.assert(
    fc.asyncProperty(settings, fc.array(step, { minLength: 1, maxLength: 14 }), async (chosen, steps) => {
      fault = 'none'
      const { token } = await lesson.join(++seat)
      const window = await open(seat, chosen)
      const devices: Device[] = [0, 1].map(() => ({ responses: {}, own: new Set(), base: 0, done: false }))
      const sent: Omit<Arrival, 'now'>[] = []
      let model: Recorded | undefined

      /** Lets a put arrive, and compares what is recorded with the model. */
      const arrive = async (from: Omit<Arrival, 'now'>) => {
        const body = { quiz: given.quiz, version: given.version, mode: 'test', ...from.put }
        const response = await lesson.send('PUT', lesson.attempt(given, 1), body, token, { database: DB })
        if (fault !== 'before the commit') model = record(window, model, { ...from, now: Date.now() })
        expect(await readRecorded(seat)).toEqual(model && { ...model, late: model.late ?? null })
        return {
          status: response.status,
          body: await response.json<SeatAttempt & { recorded?: SeatAttempt; code: string }>(),
        }
      }

      /** Sends as the widget does: after a conflict it merges, and sends again. */
      const send = async (index: number, submitted: boolean) => {
        const device = devices[index] as Device
        for (let tries = 0; tries < 6; tries++) {
          const { base, responses } = device
          const from = { put: { base, revision: base + 1, responses, submitted } }
          sent.push(from)
          if (fault === 'delayed') return
          const answer = await arrive(from)
          if (answer.status === 503) fault = 'none'
          else if (answer.status === 200) {
            expect(answer.body).toMatchObject({ responses, revision: base + 1 })
            device.base = answer.body.revision
            device.own.clear()
            device.done = submitted
            return
          } else if (answer.body.code === 'attempt-changed') merge(device, answer.body.recorded)
          else {
            expect(['attempt-submitted', 'time-over', 'assignment-closed']).toContain(answer.body.code)
            device.done = true
            return
          }
        }
        throw new Error('the device was never answered')
      }

      for (const { device: index, kind, item, choice, old, minutes, fault: next } of steps) {
        const device = devices[index] as Device
        fault = next
        if (kind === 'wait') move(minutes * minute)
        else if (kind === 'replay') {
          if (sent.length) await arrive(sent[old % sent.length] as Arrival)
        } else if (device.done) continue
        else if (kind !== 'answer') await send(index, kind === 'hand in')
        else {
          device.responses = { ...device.responses, [item]: choices[item][choice] }
          device.own.add(item)
        }
      }
      fault = 'none'
      for (const [index, { done, own }] of devices.entries()) if (!done && own.size) await send(index, false)
      if (!model?.submitted) await send(0, true)
      expectNothingLost(devices, model)
      counted += model?.submitted && Object.keys(model.responses).length ? 1 : 0
    }),
    { numRuns: 100, seed: 20251213 },
  )
  expect(await readCounted()).toBe(counted)
})

/** Takes over what another device has put. Own answers are newer. */
function merge(device: Device, recorded: SeatAttempt | undefined) {
  const mine = Object.entries(device.responses).filter(([item]) => device.own.has(item as Item))
  device.base = recorded?.revision ?? 0
  device.responses = { ...(recorded?.responses as Record<string, string>), ...Object.fromEntries(mine) }
}

/** Each answer that was given is recorded, in time or late, unless the attempt was handed in before it came. */
function expectNothingLost(devices: Device[], model: Recorded | undefined) {
  if (!model || model.submitted) return
  const { late } = model
  const kept = [model, ...(late ? [late, ...(late.more ?? [])] : [])]
  for (const { own, responses } of devices)
    for (const item of own) expect(kept.map((each) => each.responses[item])).toContain(responses[item])
}
