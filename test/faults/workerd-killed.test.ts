import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Attempt } from '../../core/attempt.ts'
import type { Joined } from '../../core/classes/seat-view.ts'
import { choiceQuiz, choiceResponses } from '../bench/quizzes.ts'
import { makeClass } from '../browser/classroom.ts'
import { type DurableLede, startDurableLede } from './durable-lede.ts'

const kills = 5
/** Half of them are anonymous, half have seats in a class. */
const learners = 12
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lede-killed-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The revision that the host has acknowledged, by attempt. */
type Acknowledged = Map<string, number>

it(`no acknowledged attempt is lost when workerd is killed ${kills} times under load`, {
  timeout: 600_000,
}, async () => {
  const acknowledged: Acknowledged = new Map()
  let version = ''
  let openSeat = openAnonymous
  for (let round = 0; round < kills; round++) {
    const lede = await startDurableLede(inject('worker'), folder)
    if (round === 0) {
      version = await lede.publish('load', choiceQuiz(10, 'test'))
      openSeat = await makeLargeClass(lede)
    } else await expectAllThere(lede, acknowledged)
    const before = acknowledged.size
    const load = Array.from({ length: learners }, (_, learner) =>
      takeQuizzes(lede, version, acknowledged, learner % 2 ? openSeat : openAnonymous),
    )
    await until(() => acknowledged.size >= before + learners * 2)
    lede.kill()
    await Promise.all(load)
    await lede.dispose()
  }
  const last = await startDurableLede(inject('worker'), folder)
  await expectAllThere(last, acknowledged)
  await last.dispose()
  expect(acknowledged.size).toBeGreaterThanOrEqual(kills * learners * 2)
})

/** An attempt that nothing has been put to yet. */
interface NewAttempt {
  /** As the database has it. */
  id: string
  path: string
  token?: string
  /** What the recorded attempt says about whose it is. */
  owner: object
}

/** Opens the next attempt; undefined if the host is gone. */
type OpenAttempt = (host: string) => Promise<NewAttempt | undefined>

const openAnonymous: OpenAttempt = async () => {
  const id = randomUUID()
  return { id, path: `/api/attempts/${id}`, owner: { id } }
}

/** Makes a class with more seats than are needed. Each attempt is that of the next seat. */
async function makeLargeClass({ url }: DurableLede): Promise<OpenAttempt> {
  const { id, tickets, assign } = await makeClass(url, 400)
  const given = await assign({ quiz: 'load' })
  return async (host) => {
    const joined = await send<Joined>('POST', `${host}/api/join`, { ticket: tickets.shift() })
    if (!joined) return undefined
    const { seat, token } = joined
    return { id: `seat ${seat}`, path: `/api/classes/${id}/assignments/${given}/attempts/1`, token, owner: { seat } }
  }
}

/** One learner after another: saves twice, hands in, until the host is gone. */
async function takeQuizzes({ url }: DurableLede, version: string, acknowledged: Acknowledged, open: OpenAttempt) {
  for (;;) {
    const attempt = await open(url)
    if (!attempt) return
    for (const revision of [1, 2, 3]) {
      const body = {
        quiz: 'load',
        version,
        mode: 'test',
        ...(attempt.token && { base: revision - 1 }),
        revision,
        responses: choiceResponses(10),
        submitted: revision === 3,
      }
      const recorded = await send<Attempt>('PUT', url + attempt.path, body, attempt.token)
      if (!recorded) return
      expect(recorded).toMatchObject({ ...attempt.owner, revision })
      acknowledged.set(attempt.id, revision)
    }
  }
}

/** The body of the response; undefined if the host is gone. */
async function send<Body>(method: string, url: string, body: object, token?: string): Promise<Body | undefined> {
  const headers = { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
  const response = await fetch(url, { method, headers, body: JSON.stringify(body) }).catch(() => undefined)
  return (await response?.json().catch(() => undefined)) as Body | undefined
}

/** Reads the database: each acknowledged revision or a newer one is recorded, and counted once. */
async function expectAllThere({ readRevisions, countSubmitted }: DurableLede, acknowledged: Acknowledged) {
  const recorded = await readRevisions()
  const lost = [...acknowledged].filter(([attempt, revision]) => (recorded.get(attempt) ?? -1) < revision)
  expect(lost).toEqual([])
  const { recorded: submitted, counted } = await countSubmitted()
  expect(counted).toBe(submitted)
}

async function until(holds: () => boolean) {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
