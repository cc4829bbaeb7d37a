import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Quiz } from '../../../core/quiz.ts'
import { everyType, publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'
import { readTally, tallyAttempts } from './tally-attempts.ts'

/** Responses between right and wrong; a drawn attempt keeps those that it has the items for. */
const responses = fc.record(
  {
    roofs: fc.constantFrom('roofs', 'gardens', 'parks'),
    facts: fc.subarray(['count', 'honey', 'age'], { minLength: 1 }),
    claim: fc.constantFrom('not-given', true, false),
    hives: fc.constantFrom('1,200', '1150', '7'),
    what: fc.constantFrom('Hives', 'insects', 'bees'),
    sequence: fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 3 }),
    pairs: fc.constantFrom({ l1: 'r2', l2: 'r1' }, { l1: 'r2', l2: 'r2' }, { l1: 'r1' }),
  },
  { requiredKeys: [] },
)

/** One put among many at once: of a new attempt or one that others put too, once or twice. */
const put = fc.record({
  version: fc.nat(3),
  attempt: fc.nat(11),
  revision: fc.nat(3),
  submitted: fc.boolean(),
  mode: fc.constantFrom('practice', 'test'),
  responses,
  twice: fc.boolean(),
})

const spread = { ...everyType, items: everyType.items.map((item, at) => ({ ...item, points: at % 3 ? 1 : 0.3 })) }
const quizzes: Quiz[] = [everyType, { ...everyType, title: 'Edited' }, { ...everyType, draw: 4 }, spread]

test('the summary equals the sum of the attempts, in any order of requests', { timeout: 300_000 }, async () => {
  const first = await publish(quizzes[0])
  const edited = await publish(quizzes[1], first.id)
  const published = [first, edited, await publish(quizzes[2]), await publish(quizzes[3])]
  const seen = new Set<number>()

  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(put, { maxLength: 20 }), { maxLength: 5 }), async (rounds) => {
      const ids = published.map(() => Array.from({ length: 12 }, () => crypto.randomUUID()))
      for (const round of rounds) {
        const sending = round.flatMap(({ version: at, attempt, twice, ...put }) => {
          const { id: quiz, version } = published[at] as (typeof published)[number]
          const path = `/api/attempts/${ids[at]?.[attempt]}`
          const send = async () => {
            const response = await sendRequest('PUT', path, { quiz, version, ...put })
            if (response.status !== 422) return response.status
            // Some of the items were not drawn for it.
            return (await sendRequest('PUT', path, { quiz, version, ...put, responses: {} })).status
          }
          return twice ? [send(), send()] : [send()]
        })
        for (const status of await Promise.all(sending)) seen.add(status)
      }
      for (const [at, { id, version }] of published.entries()) {
        expect(await readTally(id, version)).toEqual(await tallyAttempts(id, version, quizzes[at] as Quiz))
      }
    }),
    { numRuns: 30 },
  )
  expect([...seen].sort()).toEqual([200, 409])
})

test('refused and repeated puts are not counted', async () => {
  const { id: quiz, version } = await publish()
  const path = `/api/attempts/${crypto.randomUUID()}`
  const put = { quiz, version, mode: 'test', revision: 2, responses: rightResponses, submitted: true }
  await sendRequest('PUT', path, { ...put, submitted: false })
  expect((await readTally(quiz, version)).attempts).toBe(0)
  for (const change of [{}, {}, { revision: 3 }, { revision: 1, responses: {} }, { mode: 'practice' }]) {
    await sendRequest('PUT', path, { ...put, ...change })
    expect(await readTally(quiz, version)).toEqual(await tallyAttempts(quiz, version, everyType))
    expect((await readTally(quiz, version)).attempts).toBe(1)
  }
})

test('all items of a quiz of two hundred are counted', async () => {
  const items = Array.from({ length: 200 }, (_, at) => ({ ...everyType.items[2], id: `item-${at}` }))
  const quiz = { ...everyType, items } as Quiz
  const { id, version } = await publish(quiz)
  for (const right of [200, 100, 1]) {
    const responses = Object.fromEntries(items.slice(0, right).map((item) => [item.id, 'not-given']))
    const put = { quiz: id, version, mode: 'test', revision: 1, responses, submitted: true }
    expect((await sendRequest('PUT', `/api/attempts/${crypto.randomUUID()}`, put)).status).toBe(200)
  }
  const tally = await readTally(id, version)
  expect(tally).toEqual(await tallyAttempts(id, version, quiz))
  expect(tally.items.map(([, , , right]) => right)).toEqual(items.map((_, at) => (at < 1 ? 3 : at < 100 ? 2 : 1)))
})
