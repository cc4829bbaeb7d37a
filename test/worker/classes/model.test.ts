import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SeatAttempt } from '../../../core/classes/seat-attempt.ts'
import { aroundDatabase } from '../around-database.ts'
import { ask } from '../ask.ts'
import { openGivenLesson } from './school.ts'

const items = ['roofs', 'claim', 'what'] as const
type Item = (typeof items)[number]
const choices = { roofs: ['roofs', 'parks'], claim: ['true', 'false'], what: ['hives', 'wasps'] } as const

/** What a device of the pupil knows: its answers, and which revision it has seen. */
interface Device {
  responses: Record<string, string>
  /** Items that were answered here since the last acknowledged put: they win a merge. */
  own: Set<Item>
  base: number
  handedIn: boolean
}

type Fault = 'none' | 'before the commit' | 'after the commit' | 'while reading'
const step = fc.record({
  device: fc.constantFrom(0, 1),
  kind: fc.constantFrom('answer', 'answer', 'answer', 'send', 'hand in', 'replay'),
  item: fc.constantFrom<Item>(...items),
  choice: fc.constantFrom(0, 1),
  old: fc.nat(),
  fault: fc.constantFrom<Fault>('none', 'none', 'none', 'before the commit', 'after the commit', 'while reading'),
})

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

test('two devices of a pupil, with retries, old requests and lost answers, end in one attempt that has every last answer', async () => {
  let seat = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const { token } = await lesson.join(++seat)
      const path = lesson.attempt(given, 1)
      const put = async (body: object) => {
        const headers = { Authorization: `Bearer ${token}` }
        const response = await ask('PUT', path, body, { app: lesson.app, bindings: { DB }, headers })
        return {
          status: response.status,
          body: await response.json<SeatAttempt & { recorded?: SeatAttempt; code?: string }>(),
        }
      }
      const devices: Device[] = [0, 1].map(() => ({ responses: {}, own: new Set(), base: 0, handedIn: false }))
      const sent: object[] = []
      /** The answers that were recorded last, item by item: what must not get lost. */
      let recorded: Record<string, string> = {}
      let final: Record<string, string> | undefined

      /** Sends as the widget does: after a conflict it merges, and sends again. */
      const send = async (device: Device, submitted: boolean) => {
        for (let tries = 0; tries < 6; tries++) {
          const body = {
            ...{ quiz: given.quiz, version: given.version, mode: 'test' },
            ...{ base: device.base, revision: device.base + 1, responses: device.responses, submitted },
          }
          sent.push(body)
          const answer = await put(body)
          if (answer.status === 503) fault = 'none'
          else if (answer.status === 200) {
            device.base = answer.body.revision
            device.own.clear()
            const now = answer.body.responses as Record<string, string>
            expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(recorded)))
            recorded = now
            if (answer.body.status === 'submitted') {
              expect(final ?? recorded).toEqual(recorded)
              final = recorded
              device.handedIn = true
            }
            return
          } else {
            expect(answer.status).toBe(409)
            const known = answer.body.recorded as SeatAttempt
            device.base = known.revision
            const theirs = known.responses as Record<string, string>
            if (answer.body.code === 'attempt-submitted') {
              device.handedIn = true
              final ??= theirs
              expect(theirs).toEqual(final)
              return
            }
            expect(answer.body.code).toBe('attempt-changed')
            const mine = Object.entries(device.responses).filter(([item]) => device.own.has(item as Item))
            device.responses = { ...theirs, ...Object.fromEntries(mine) }
          }
        }
        throw new Error('the device was never answered')
      }

      for (const { device: index, kind, item, choice, old, fault: next } of steps) {
        const device = devices[index] as Device
        if (kind === 'answer' && !device.handedIn) {
          device.responses = { ...device.responses, [item]: choices[item][choice] }
          device.own.add(item)
          continue
        }
        fault = next
        if (kind === 'replay' && sent.length) await put(sent[old % sent.length] as object)
        else if (kind !== 'answer' && kind !== 'replay' && !device.handedIn) await send(device, kind === 'hand in')
        fault = 'none'
      }
      for (const device of devices) if (!device.handedIn && device.own.size) await send(device, false)
      if (!final) await send(devices[0] as Device, true)
      const row = await env.DB.prepare(
        'select attempt, responses, submitted_at, past, late from work where class = ? and seat = ?',
      )
        .bind(lesson.id, seat)
        .first<{ attempt: number; responses: string; submitted_at: number | null; past: null; late: null }>()
      expect(row).toMatchObject({ attempt: 1, past: null, late: null })
      expect(row?.submitted_at).not.toBeNull()
      expect(JSON.parse(row?.responses ?? '')).toEqual(final)
    }),
    { numRuns: 200, seed: 20251213 },
  )
})
