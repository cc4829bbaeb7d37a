import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawItems } from '../../../core/draw.ts'
import type { ItemSums, SumsOfItem } from '../../../core/item-statistics/sums.ts'
import type { AnyResponse, Item } from '../../../core/items/index.ts'
import type { Quiz } from '../../../core/quiz.ts'
import { type Responses, scoreAttempt } from '../../../core/score-attempt.ts'
import { everyType, publish, rightResponses } from '../quizzes.ts'
import { sendRequest } from '../send-request.ts'
import { handIn } from './hand-in.ts'

async function readSums(id: string, version: string): Promise<ItemSums> {
  const sums = await env.DB.prepare('select json(item_sums) as sums from statistics where quiz = ? and version = ?')
    .bind(id, version)
    .first<string>('sums')
  return JSON.parse(sums ?? 'null')
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)

/** The options of an item, each with a test of whether a response chose it. */
function optionsOf(item: Item): [key: string, isChosen: (response: AnyResponse | undefined) => boolean][] {
  if (item.type === 'choice') return item.choices.map(({ id }) => [`"${id}"`, (response) => response === id])
  if (item.type === 'multiple-choice' || item.type === 'hottext') {
    const choices = item.type === 'hottext' ? item.sentences : item.choices
    return choices.map(({ id }) => [`"${id}"`, (response) => Array.isArray(response) && response.includes(id)])
  }
  if (item.type === 'true-false') {
    const truths = item.notGiven ? ([true, false, 'not-given'] as const) : ([true, false] as const)
    return truths.map((truth) => [JSON.stringify(truth), (response) => response === truth])
  }
  if (item.type !== 'inline-choice') return []
  return item.gaps.flatMap((gap) =>
    gap.choices.map(({ id }): ReturnType<typeof optionsOf>[number] => [
      `"${gap.id}":"${id}"`,
      (response) => (response as Record<string, string> | undefined)?.[gap.id] === id,
    ]),
  )
}

/** The sums of a version by another way: from the graded attempts, each formula written out. */
function sumDirectly(quiz: Quiz, attempts: { id: string; responses: Responses }[]): ItemSums {
  const graded = attempts.map(({ id, responses }) => ({ responses, ...scoreAttempt(quiz, id, responses) }))
  const items = quiz.items.map((item): SumsOfItem => {
    const had = graded.flatMap(({ responses, score, items }) => {
      const result = items.find(({ id }) => id === item.id)
      return result ? [{ x: result.score, T: score, response: responses[item.id] }] : []
    })
    const options = optionsOf(item).map(([key, isChosen]): SumsOfItem[7][number] => {
      const chosen = had.filter(({ response }) => isChosen(response))
      return [key, chosen.length, sum(chosen.map(({ T }) => T))]
    })
    return [
      item.id,
      had.length,
      sum(had.map(({ x }) => x)),
      sum(had.map(({ x }) => x ** 2)),
      sum(had.map(({ x, T }) => x * T)),
      sum(had.map(({ T }) => T)),
      sum(had.map(({ T }) => T ** 2)),
      options,
    ]
  })
  return { attempts: graded.length, items }
}

/** Expects the same numbers to 1e-9, and the same ids. */
function expectSame(actual: unknown, expected: unknown, at = ''): void {
  if (typeof expected === 'number') expect(Math.abs((actual as number) - expected), at).toBeLessThan(1e-9)
  else if (typeof expected !== 'object' || expected === null) expect(actual, at).toBe(expected)
  else {
    expect(Object.keys(actual as object), at).toEqual(Object.keys(expected))
    for (const [key, value] of Object.entries(expected))
      expectSame((actual as Record<string, unknown>)[key], value, `${at}/${key}`)
  }
}

const responses = fc.record(
  {
    roofs: fc.constantFrom('roofs', 'gardens', 'parks'),
    facts: fc.subarray(['count', 'honey', 'age'], { minLength: 1 }),
    claim: fc.constantFrom<AnyResponse>('not-given', true, false),
    hives: fc.constantFrom('1,200', '1150', '7'),
    what: fc.constantFrom('Hives', 'insects', 'bees "y87"'),
    sequence: fc.shuffledSubarray(['p', 'q', 'r'], { minLength: 3 }),
    pairs: fc.constantFrom({ l1: 'r2', l2: 'r1' }, { l1: 'r2', l2: 'r2' }, { l1: 'r1' }),
    gapped: fc.constantFrom({ year: 'y87' }, { year: 'y97' }),
    sentence: fc.subarray(['s1', 's2'], { minLength: 1 }),
  },
  { requiredKeys: ['roofs'] },
)

const oddPoints = {
  ...everyType,
  items: everyType.items.map((item, at) => ({ ...item, points: [0.3, 1, 7.7][at % 3] })),
}

test.each<[string, Quiz]>([
  ['with partial credit', everyType],
  ['with points that have no exact binary form', oddPoints as Quiz],
  ['that draws items', { ...oddPoints, draw: 4 } as Quiz],
])('the sums of a quiz %s equal direct computation over random attempts to 1e-9', async (_, quiz) => {
  const { id, version } = await publish(quiz)
  const random = fc.sample(responses, { seed: 20261129, numRuns: 60 }) as Responses[]
  const attempts = random.map((responses) => {
    const attempt = crypto.randomUUID()
    const drawn = new Set(drawItems(quiz, attempt).map((item) => item.id))
    return { id: attempt, responses: Object.fromEntries(Object.entries(responses).filter(([item]) => drawn.has(item))) }
  })
  for (const { id: attempt, responses } of attempts) {
    const put = { quiz: id, version, mode: 'test', revision: 1, responses, submitted: true }
    expect((await sendRequest('PUT', `/api/attempts/${attempt}`, put)).status).toBe(200)
  }
  const counted = attempts.filter(({ responses }) => Object.keys(responses).length > 0)
  expectSame(await readSums(id, version), sumDirectly(quiz, counted))
})

test('options are not counted for a quiz with very many, and its attempts are', async () => {
  const choices = Array.from({ length: 26 }, (_, at) => ({ id: `c${at}`, text: `Choice ${at}`, correct: at === 0 }))
  const items = Array.from({ length: 100 }, (_, at) => ({
    id: `i${at}`,
    type: 'choice',
    prompt: `Question ${at}?`,
    choices,
  }))
  const { id, version } = await publish({ ...everyType, evidence: 'none', items } as Quiz)
  await handIn(id, version, [{ i0: 'c0' }])
  const { items: sums } = await readSums(id, version)
  expect(sums[0]).toEqual(['i0', 1, 1, 1, 1, 1, 1, []])
})

test('versions published before the sums begin with sums of nothing', async () => {
  const { id, version } = await publish()
  await handIn(id, version, [rightResponses])
  const begun = await publish({ ...everyType, title: 'Edited' }, id)
  const fill = env.MIGRATIONS.flatMap(({ queries }) => queries).find((query) =>
    query.includes('UPDATE `statistics` SET `item_sums`'),
  )
  await env.DB.prepare(fill ?? '').run()
  expect(await readSums(id, version)).toEqual(await readSums(id, begun.version))
})

test('of a seat in a class, only the first attempt counts, and only in test mode', async () => {
  const { id, version } = await publish()
  const put = async (assigned: 'test' | 'practice', seat: number, attempt: number, submittedAt: number | null) =>
    env.DB.prepare(
      `insert into work (class, assignment, seat, attempt, revision, responses, started_at, updated_at, submitted_at, score,
        max_score, item_scores, settings)
      values ('class', ?, ?, ?, 1, '{"roofs":"gardens"}', 0, 0, ?, 0.25, 10, '{"roofs":0.25}', ?)`,
    )
      .bind(
        assigned === 'test' ? 1 : 2,
        seat,
        attempt,
        submittedAt,
        JSON.stringify({ quiz: id, version, mode: assigned }),
      )
      .run()
  await put('test', 17, 1, 1)
  await put('test', 18, 2, 1)
  await put('practice', 17, 1, 1)
  await put('test', 19, 1, null)
  const one = await readSums(id, version)
  expect([one.attempts, one.items[0]?.[7]]).toEqual([
    1,
    [
      ['"gardens"', 1, 0.25],
      ['"roofs"', 0, 0],
      ['"parks"', 0, 0],
    ],
  ])
  await env.DB.exec('update work set submitted_at = 1 where seat = 19')
  expect((await readSums(id, version)).attempts).toBe(2)
})
