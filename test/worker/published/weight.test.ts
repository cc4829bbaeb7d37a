import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import { toPublicQuiz } from '../../../core/public-quiz.ts'
import { openDatabase } from '../../../worker/db/database.ts'
import { openCatalogue } from '../../../worker/published/catalogue.ts'
import type { Edge } from '../../../worker/published/edge.ts'
import {
  createMemoryCache,
  type HeldVersion,
  LeastRecent,
  type MemoryCache,
} from '../../../worker/published/memory-cache.ts'
import { everyType } from '../quizzes.ts'

const version = 'AAAAAAAAAAAAAAAA'
const weight = JSON.stringify(toPublicQuiz(everyType, 'a', version)).length

/** An edge cache that has the public view of each quiz. */
const edge: Edge = {
  readText: async (id) => JSON.stringify(toPublicQuiz(everyType, id, version)),
  writeText: () => {},
  readCurrent: async () => undefined,
  writeCurrent: () => {},
  readMedia: async () => undefined,
  writeMedia: () => {},
}

/** An isolate whose memory has room for `capacity` characters. */
function openIsolate(capacity: number) {
  const memory = { ...createMemoryCache(), versions: new LeastRecent<HeldVersion>(capacity) }
  return { memory, catalogue: openCatalogue({ memory, edge, database: openDatabase(env.DB) }) }
}

const ids = ['a', 'b', 'c']

describe('in the memory of an isolate', () => {
  test.each([
    { capacity: 2 * weight, held: [false, true, true] },
    { capacity: 2 * weight - 1, held: [false, false, true] },
  ])('a public view weighs its length: $held of three stay in $capacity', async ({ capacity, held }) => {
    const { memory, catalogue } = openIsolate(capacity)
    for (const id of ids) await catalogue.findPublicText(id, version)
    expect(ids.map((id) => isHeld(memory, id))).toEqual(held)
  })

  test.each([
    { capacity: 8 * weight, held: [false, true, true] },
    { capacity: 8 * weight - 1, held: [false, false, true] },
  ])('a quiz with its key weighs four times as much: $held of three stay in $capacity', ({ capacity, held }) => {
    const { memory, catalogue } = openIsolate(capacity)
    for (const id of ids) catalogue.notePublished(id, version, everyType)
    expect(ids.map((id) => isHeld(memory, id))).toEqual(held)
  })
})

const isHeld = ({ versions }: MemoryCache, id: string) => Boolean(versions.get(`${id}@${version}`))
