import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Attempt } from '../../../core/attempt.ts'
import { aroundDatabase } from '../around-database.ts'
import { publish } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'

/** What of a put the model needs to know. */
interface State {
  revision: number
  roofs: string
  submitted: boolean
}

type Fault = 'none' | 'before the commit' | 'after the commit' | 'while reading'

/** What two clients on one attempt may do: change it, send, send later, send again; the database may fail on them. */
const step = fc.record({
  client: fc.constantFrom(0, 1),
  kind: fc.constantFrom('edit', 'edit', 'submit', 'keep back', 'send an old one', 'send an old one'),
  roofs: fc.constantFrom('roofs', 'parks', 'gardens'),
  old: fc.nat(),
  fault: fc.constantFrom<Fault>('none', 'none', 'none', 'before the commit', 'after the commit', 'while reading'),
})

/** The rule of the one write, in the words of the contract. */
function record(recorded: State | undefined, put: State): State {
  if (!recorded) return put
  if (recorded.submitted) return recorded
  const newer = put.revision > recorded.revision
  const submission = put.revision === recorded.revision && put.submitted
  return newer || submission ? put : recorded
}

const same = (a: State, b: State) => a.revision === b.revision && a.roofs === b.roofs && a.submitted === b.submitted

const toState = ({ revision, responses, status }: Attempt): State => ({
  revision,
  roofs: String(responses.roofs),
  submitted: status === 'submitted',
})

let fault: Fault = 'none'

const DB = aroundDatabase(env.DB, async ([sent], run) => {
  const writes = sent?.sql.startsWith('insert into "attempts"')
  if (writes && fault === 'before the commit') throw new Error('D1_ERROR: lost on the way')
  if (!writes && sent?.sql.includes('from "attempts"') && fault === 'while reading') throw new Error('D1_ERROR: away')
  const results = await run()
  if (writes && fault === 'after the commit') throw new Error('D1_ERROR: lost on the way back')
  return results
})

test('four hundred random sequences of two clients on a failing database match the model', {
  timeout: 300_000,
}, async () => {
  const { id: quiz, version } = await publish()
  const put = async (id: string, { revision, roofs, submitted }: State) => {
    const body = { quiz, version, mode: 'test', revision, responses: { roofs }, submitted }
    const response = await sendRequest('PUT', `/api/attempts/${id}`, body, { bindings: { DB } })
    return { status: response.status, body: await response.json<Attempt & { attempt?: Attempt }>() }
  }

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      const id = crypto.randomUUID()
      const revisions = [0, 0]
      const sent: State[] = []
      let recorded: State | undefined
      let acknowledged: State | undefined
      for (const { client, kind, roofs, old, fault: next } of steps) {
        let state = sent[old % Math.max(1, sent.length)]
        if (kind !== 'send an old one' || !state) {
          revisions[client] = (revisions[client] as number) + 1
          state = { revision: revisions[client], roofs, submitted: kind === 'submit' }
          sent.push(state)
          if (kind === 'keep back') continue
        }

        fault = next
        const { status, body } = await put(id, state)
        fault = 'none'
        const before = recorded
        if (next !== 'before the commit') recorded = record(recorded, state)
        const refused = before !== undefined && recorded === before
        const failed = next === 'while reading' ? refused : next !== 'none'

        if (failed) expect(status).toBe(503)
        else if (recorded?.submitted && !same(recorded, state)) {
          expect(status).toBe(409)
          expect(toState(body.attempt as Attempt)).toEqual(recorded)
        } else {
          expect(status).toBe(200)
          expect(toState(body)).toEqual(recorded)
        }

        // Apart from the rule: what was acknowledged is there permanently, or something newer is.
        if (acknowledged?.submitted) expect(recorded).toEqual(acknowledged)
        else expect(recorded?.revision ?? 0).toBeGreaterThanOrEqual(acknowledged?.revision ?? 0)
        if (status === 200) acknowledged = toState(body)
      }

      const row = await env.DB.prepare('select revision, responses, submitted_at from attempts where id = ?')
        .bind(id)
        .first<{ revision: number; responses: string; submitted_at: number | null }>()
      const left = row && { revision: row.revision, ...JSON.parse(row.responses), submitted: row.submitted_at !== null }
      expect(left).toEqual(recorded ?? null)
    }),
    { numRuns: 400 },
  )
})
