import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { Attempt } from '../../core/attempt.ts'
import { choiceQuiz, choiceResponses } from '../bench/quizzes.ts'
import { type DurableLede, startDurableLede } from './durable-lede.ts'

const kills = 5
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
  for (let round = 0; round < kills; round++) {
    const lede = await startDurableLede(inject('worker'), folder)
    if (round === 0) version = await lede.publish('load', choiceQuiz(10, 'test'))
    else await expectAllThere(lede, acknowledged)
    const before = acknowledged.size
    const load = Array.from({ length: learners }, () => takeQuizzes(lede, version, acknowledged))
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

/** One learner after another: saves twice, hands in, until the host is gone. */
async function takeQuizzes({ url }: DurableLede, version: string, acknowledged: Acknowledged) {
  for (;;) {
    const attempt = randomUUID()
    for (const revision of [1, 2, 3]) {
      const body = {
        quiz: 'load',
        version,
        mode: 'test',
        revision,
        responses: choiceResponses(10),
        submitted: revision === 3,
      }
      const response = await fetch(`${url}/api/attempts/${attempt}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }).catch(() => undefined)
      if (!response) return
      const recorded = (await response.json().catch(() => undefined)) as Attempt | undefined
      if (!recorded) return
      expect(recorded).toMatchObject({ id: attempt, revision })
      acknowledged.set(attempt, revision)
    }
  }
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
